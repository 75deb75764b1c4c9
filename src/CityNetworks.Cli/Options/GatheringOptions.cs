using System.CommandLine;
using CityNetworks.Inference.Gatherings;

namespace CityNetworks.Cli.Options;

/// <summary>How sets of cities are explained: who comes together, who takes office next.</summary>
internal sealed class GatheringOptions
{
    /// <summary>Outcomes that are sets of cities.</summary>
    public static readonly string[] Outcomes = Choices.Of<SetOutcome>();

    private readonly Option<string?> _kinds = new("--event-kinds")
    {
        Description = "Of participation and office: kinds of event whose sets are explained; events of all kinds count as past. Default: all; of office "
            + "coordination.",
        HelpName = "a,b",
    };

    private readonly Option<double?> _halfLife = new Option<double?>("--half-life")
    {
        Description = "Of participation and office: periods until a past event counts half (default: never).",
        HelpName = "PERIODS",
    }.Number(value => value > 0, "a number above 0");

    private readonly Option<int?> _controls = new Option<int?>("--controls")
    {
        Description = "For participation and office: number of other sets drawn for each event (default 200; all sets if there are no more).",
        HelpName = "N",
    }.Whole(1, 1_000_000);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _kinds, _halfLife, _controls })
            command.Options.Add(option);
    }

    /// <summary>The settings of an outcome.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="outcome">participation or office.</param>
    /// <param name="terms">The terms asked for; null: the usual ones.</param>
    /// <param name="deviation">The deviation of the prior; null: none.</param>
    /// <param name="seed">The seed.</param>
    public ParticipationSettings Of(ParseResult parsed, string outcome, IReadOnlyList<string>? terms, double? deviation, ulong seed)
    {
        var settings = new ParticipationSettings
        {
            Outcome = Enum.Parse<SetOutcome>(outcome, ignoreCase: true),
            Kinds = parsed.GetValue(_kinds)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            HalfLife = parsed.GetValue(_halfLife),
            Controls = parsed.GetValue(_controls) ?? 200,
            PriorDeviation = deviation,
            Seed = seed,
        };
        return terms is null ? settings : settings with { Terms = terms };
    }
}
