using System.CommandLine;
using CityNetworks.Inference.Acquisition;
using CityNetworks.Inference.Choices;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Options;

/// <summary>Which model is fitted, with which terms and errors.</summary>
internal sealed class ModelOptions
{
    /// <summary>Panels of more rows are fitted without the permuted placebo and the bootstrap unless they are asked for.</summary>
    private const int RowsResampled = 20_000;

    private readonly Option<string> _model = new("--model")
    {
        Description = "logit, probit, cloglog: from terms to the probability of adoption in a period; additive: competing hazards, as in the simulation. Of "
            + "the order of adoption alone: oada, networks and mechanisms that compete; cox, proportional hazards.",
        DefaultValueFactory = _ => "logit",
        HelpName = "logit|probit|cloglog|additive|oada|cox"
    };
    private readonly Option<string?> _terms = new("--terms",
        "-t")
    {
        Description = "Terms: exposure, time, period, policy, duration, mechanisms, columns of cities.csv, names of covariates.csv; a:b, a^2, log(a), "
            + "factor(a). Default: exposure,time; of additive: exposure.",
        HelpName = "a,b"
    };
    private readonly Option<string?> _cluster = new("--cluster")
    {
        Description = "Use errors clustered by city, policy or both for intervals and p-values.",
        HelpName = "city|policy|city,policy"
    };
    private readonly Option<string?> _penalty = new("--penalty")
    {
        Description = "Penalty added to the likelihood: firth reduces the bias of few events, normal is a prior on each slope (default none).",
        HelpName = "none|firth|normal"
    };
    private readonly Option<double?> _prior = new Option<double?>("--prior-sd")
    {
        Description = "Standard deviation of the normal prior, for covariates scaled to 0.5 (default 2.5).",
        HelpName = "X"
    }.Number(value => value > 0, "a number above 0");
    private readonly Option<int?> _resamples =
        new Option<int?>("--resamples")
        {
            Description = $"Permutations of the placebo (default 99) and bootstrap samples of the shares (default 200); above {RowsResampled} rows 0. "
                + $"Histories drawn for goodness (default 200).",
            HelpName = "N"
        }.Whole(
            0, 100_000);
    private readonly Option<int?> _attendances = new Option<int?>("--attendances")
    {
        Description = "Of additive: attendances integrated over where some is known only by probability (default 256; all of them where they are no more).",
        HelpName = "N"
    }.Whole(1, 100_000);

    private readonly Option<string?> _random = new("--random")
    {
        Description = "Of logit, probit and cloglog: a normal random effect of each policy or city, integrated out (adaptive Gauss–Hermite).",
        HelpName = "policy|city",
    };
    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Of additive: fit at each value of a number of the scenario (memory, threshold, prestige …); --table profile.",
        HelpName = "mechanisms.mimicry.memory=0.2,0.5,1",
    };

    public ModelOptions()
    {
        _random.AcceptOnlyFromAmong("policy", "city");
        _model.AcceptOnlyFromAmong([.. Choices.Of<Link>(), AdditiveStudy.Model, .. Choices.Of<AcquisitionModel>()]);
        _penalty.AcceptOnlyFromAmong("none", "firth", "normal");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _model, _terms, _cluster, _penalty, _prior, _resamples, _attendances, _random, _profile })
            command.Options.Add(option);
    }

    public bool IsAdditive(ParseResult parsed) => parsed.GetValue(_model) == AdditiveStudy.Model;

    /// <summary>The grouping of random effects; null: none.</summary>
    public string? Random(ParseResult parsed) => parsed.GetValue(_random);

    /// <summary>The key of the scenario that is profiled, and its values; null: none.</summary>
    public (string Key, IReadOnlyList<double> Values)? Profile(ParseResult parsed)
    {
        if (parsed.GetValue(_profile) is not { } text)
            return null;
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var values = new List<double>();
        foreach (var word in parts.Length < 2 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value))
                throw new UsageException($"--profile: found the value '{word}'; expected a number.");
            values.Add(value);
        }

        return values.Count > 0 ? (parts[0], values)
            : throw new UsageException($"--profile: found '{text}'; expected a key of a scenario and values, as in mechanisms.mimicry.memory=0.2,0.5,1.");
    }

    /// <summary>The model of the order of adoption alone that is asked for; null: none is.</summary>
    public AcquisitionModel? Acquisition(ParseResult parsed) =>
        Choices.Of<AcquisitionModel>().Contains(parsed.GetValue(_model), StringComparer.Ordinal)
            ? Enum.Parse<AcquisitionModel>(parsed.GetValue(_model)!, ignoreCase: true)
            : null;

    /// <summary>What is fitted where no choice says otherwise.</summary>
    public Specification Plain(ParseResult parsed, PanelOptions options) => Acquisition(parsed) is null
        ? new Specification(parsed.GetValue(_model)!, Terms(parsed), options, Penalty(parsed), parsed.GetValue(_cluster) is not null)
        : throw new UsageException("--choices: takes no model of the order of adoption; expected logit, probit, cloglog or additive with it.");

    /// <summary>The terms as given; null: none are.</summary>
    public IReadOnlyList<string>? TermsGiven(ParseResult parsed) => parsed.GetValue(_terms) is { } terms ? Split(terms) : null;

    /// <summary>The deviation of the normal prior asked for; null: none is.</summary>
    public double? NormalPrior(ParseResult parsed) => parsed.GetValue(_penalty) switch
    {
        "normal" => parsed.GetValue(_prior) ?? 2.5,
        "firth" => throw new UsageException("--penalty: firth is for adoption; expected none or normal with this outcome."),
        _ => null,
    };

    /// <summary>The terms asked for.</summary>
    public IReadOnlyList<string> Terms(ParseResult parsed) =>
        Split(parsed.GetValue(_terms) ?? (IsAdditive(parsed) || Acquisition(parsed) is not null ? "exposure" : "exposure,time"));

    /// <summary>The event-history model of a panel.</summary>
    public EventHistoryStudy EventHistory(ParseResult parsed, PanelDesign design, ulong seed, Workers workers) => EventHistoryStudy.Of(
        design,
        new EventHistorySettings
        {
            Link = Link(parsed)!.Value,
            Penalty = Penalty(parsed),
            Clusters = parsed.GetValue(_cluster) is { } by ? Choices.Split("--cluster", by, ["city", "policy"]) : ["city"],
            UseClusters = parsed.GetValue(_cluster) is not null,
            Placebos = Resamples(parsed, design, 99),
            Seed = seed,
        },
        workers);

    /// <summary>The settings of a model of dyads.</summary>
    public DyadSettings Dyads(ParseResult parsed, ulong seed) => new()
    {
        Link = Choices.Of<Link>().Contains(parsed.GetValue(_model), StringComparer.Ordinal)
            ? Link(parsed)!.Value
            : throw new UsageException($"--model: found '{parsed.GetValue(_model)}'; expected {string.Join(", ", Choices.Of<Link>())} with --form dyad."),
        Penalty = Penalty(parsed),
        Permutations = parsed.GetValue(_resamples) ?? 99,
        Seed = seed,
    };

    /// <summary>Options of a model that are not for dyads.</summary>
    public IReadOnlyList<Option> NotForDyads => [_cluster, _attendances, _random, _profile];

    /// <summary>How many attendances are looked at where some is known only by probability.</summary>
    public int Attendances(ParseResult parsed) => parsed.GetValue(_attendances) ?? 256;

    /// <summary>The additive hazards of a panel.</summary>
    public AdditiveStudy Additive(ParseResult parsed, IReadOnlyList<(PanelDesign Design, double Chance)> cases, ulong seed, Workers workers)
    {
        var settings = new AdditiveSettings
        {
            Bootstraps = Resamples(parsed, cases[0].Design, 200, cases.Count),
            Placebos = Resamples(parsed, cases[0].Design, 99, cases.Count),
            Seed = seed,
        };
        return AdditiveStudy.Of([.. cases.Select(one => one.Design)], [.. cases.Select(one => one.Chance)], settings, workers);
    }

    /// <summary>Terms as the user lists them.</summary>
    public static IReadOnlyList<string> Split(string terms) =>
        terms.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } split
            ? split
            : throw new UsageException("--terms: found nothing; expected terms separated by commas, as in exposure,time.");

    /// <summary>The link of the model; null: additive hazards.</summary>
    public Link? Link(ParseResult parsed) => IsAdditive(parsed) ? null : Enum.Parse<Link>(parsed.GetValue(_model)!, ignoreCase: true);

    /// <summary>What is added to the likelihood.</summary>
    public Penalty Penalty(ParseResult parsed) =>
        new(parsed.GetValue(_penalty) is { } penalty ? Enum.Parse<PenaltyKind>(penalty, ignoreCase: true) : PenaltyKind.None, parsed.GetValue(_prior) ?? 2.5);

    /// <summary>Histories drawn for the goodness of fit.</summary>
    public int Histories(ParseResult parsed) => parsed.GetValue(_resamples) is { } asked and > 0 ? asked : 200;

    /// <summary>Whether a panel is small enough for what takes many fits, unless it is asked for.</summary>
    public static bool IsResampled(PanelDesign design) => design.Rows.Count <= RowsResampled;

    // Refits with every attendance take as long as that many rows.
    private int Resamples(ParseResult parsed, PanelDesign design, int standard, int cases = 1) =>
        parsed.GetValue(_resamples) ?? ((long)design.Rows.Count * cases <= RowsResampled * (cases > 1 ? 10L : 1) ? standard : 0);
}
