using System.CommandLine;
using System.Globalization;
using CityNetworks.Contagion;

namespace CityNetworks.Cli.Options;

/// <summary>Which classic model, and its coefficients.</summary>
internal sealed class ContagionOptions
{
    private static readonly string[] s_models = ["ic", "lt", "threshold", "si", "sis", "sir", "bass"];

    private readonly Option<string> _model = new("--model")
    {
        Description = "ic: independent cascade · lt: linear threshold, drawn · threshold: fixed, by --share or --count · si, sis, sir: epidemics · bass: "
                + "no network.",
        Required = true,
        HelpName = "ic|lt|threshold|si|sis|sir|bass"
    };
    private readonly Option<double?> _probability = new("--p")
    {
        Description = "ic, si, sis, sir: the probability per step that a contact passes it on. bass: innovation.",
        HelpName = "P"
    };
    private readonly Option<double?> _recovery = new("--recovery")
    {
        Description = "sis, sir: the probability per step that an active city stops.",
        HelpName = "R"
    };
    private readonly Option<double?> _share = new("--share") { Description = "threshold: the share of its contacts that a city needs active.", HelpName = "S" };
    private readonly Option<int?> _count = new("--count") { Description = "threshold: the number of contacts that a city needs active.", HelpName = "N" };
    private readonly Option<double?> _imitation = new("--q") { Description = "bass: imitation.", HelpName = "Q" };

    public ContagionOptions() => _model.AcceptOnlyFromAmong(s_models);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _model, _probability, _recovery, _share, _count, _imitation })
            command.Options.Add(option);
    }

    /// <summary>Bass's curve, when that is asked for; the market is all cities.</summary>
    public BassCurve? Bass(ParseResult parsed, int cities) => parsed.GetValue(_model) == "bass"
        ? new BassCurve(Coefficient(parsed, _probability, "bass", double.MaxValue), Coefficient(parsed, _imitation, "bass", double.MaxValue), cities)
        : null;

    public ContagionModel Model(ParseResult parsed)
    {
        var model = parsed.GetValue(_model)!;
        return model switch
        {
            "ic" => new IndependentCascade(Coefficient(parsed, _probability, model)),
            "si" => new SusceptibleInfected(Coefficient(parsed, _probability, model)),
            "sis" => new SusceptibleInfectedSusceptible(Coefficient(parsed, _probability, model), Coefficient(parsed, _recovery, model)),
            "sir" => new SusceptibleInfectedRecovered(Coefficient(parsed, _probability, model), Coefficient(parsed, _recovery, model)),
            "lt" => new LinearThreshold(),
            _ => Threshold(parsed),
        };
    }

    private ContagionModel Threshold(ParseResult parsed) => (parsed.GetValue(_share), parsed.GetValue(_count)) switch
    {
        ({ } share, null) when share is >= 0 and <= 1 => new ShareThreshold(share),
        (null, >= 0 and var count) => new CountThreshold(count),
        (null, null) => throw new UsageException("--model threshold: found neither --share nor --count; expected one of them."),
        ({ }, { }) => throw new UsageException("--model threshold: found both --share and --count; expected one of them."),
        ({ } share, _) => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--share: found {share}; expected a number from 0 to 1.")),
        (_, { } count) => throw new UsageException($"--count: found {count}; expected a whole number of at least 0."),
    };

    private static double Coefficient(ParseResult parsed, Option<double?> option, string model, double most = 1)
    {
        var allowed = most > 1 ? "a number of at least 0" : "a number from 0 to 1";
        if (parsed.GetValue(option) is not { } value)
            throw new UsageException($"--model {model}: found no {option.Name}; expected {allowed}.");
        return value >= 0 && value <= most
            ? value
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: found {value}; expected {allowed}."));
    }
}
