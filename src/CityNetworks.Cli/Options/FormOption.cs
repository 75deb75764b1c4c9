using System.CommandLine;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Options;

/// <summary>What a row of the panel is: a city at risk, or a city at risk and an earlier adopter.</summary>
internal sealed class FormOption
{
    private const string City = "city";
    private const string Dyad = "dyad";

    private readonly Option<string> _form = new("--form")
    {
        Description = $"A row per city at risk, or per city at risk and earlier adopter (directed dyads), with the terms {string.Join(", ", DyadTerms.Names)} "
            + "beside those of the city at risk.",
        DefaultValueFactory = _ => City,
        HelpName = $"{City}|{Dyad}",
    };

    public FormOption() => _form.AcceptOnlyFromAmong(City, Dyad);

    public void AddTo(Command command) => command.Options.Add(_form);

    /// <summary>Whether dyads are asked for.</summary>
    public bool IsDyad(ParseResult parsed) => parsed.GetValue(_form) == Dyad;

    /// <summary>Refuses what is not for dyads.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Options that are only for cities at risk.</param>
    public static void Refuse(ParseResult parsed, params IReadOnlyList<Option> others)
    {
        if (others.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } other)
            throw new UsageException($"{other.Name}: is not for --form {Dyad}; expected one of the two.");
    }

    /// <summary>The dyads of a panel and their terms.</summary>
    public static (DyadPanel Dyads, IReadOnlyList<PanelColumn> Columns) Read(AdoptionPanel panel, IReadOnlyList<string> terms, Workers workers = default)
    {
        var dyads = DyadPanel.Of(panel);
        return (dyads, DyadTerms.Of(dyads, terms, workers).Columns());
    }
}
