using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Centrality.Direct;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which measures, and whose normalisation.</summary>
internal sealed class MeasureOptions
{
    private static readonly string[] s_dialects = [.. CentralityDialects.All.Select(dialect => dialect.Id())];
    private static readonly string[] s_ids = [.. CentralityMeasures.All.Select(measure => measure.Id)];

    private readonly Option<string> _measures = new("--measures", "-m") { Description = $"Some of {string.Join(", ", s_ids)}.", HelpName = "a,b" };
    private readonly Option<string> _dialect = new("--dialect")
    {
        Description = "Convention for normalisation.",
        DefaultValueFactory = _ => s_dialects[0],
        HelpName = string.Join('|', s_dialects)
    };
    private readonly Option<bool> _weighted = new("--weighted")
    {
        Description = "Let eigenvector, pagerank and birank use the weights of participations; strength always does."
    };
    private readonly Option<double> _balance = new("--balance")
    {
        Description = "Balance of weights and number of ties in strength: 1 only weights, 0 only the number of ties.",
        DefaultValueFactory = _ => 1,
        HelpName = "B"
    };
    private readonly Option<double> _damping = new("--damping")
    {
        Description = "Damping of pagerank and birank.",
        DefaultValueFactory = _ => 0.85,
        HelpName = "D"
    };
    private readonly Option<string> _components = new("--components")
    {
        Description = "Which components the eigenvector scores.",
        DefaultValueFactory = _ => "largest",
        HelpName = "largest|each"
    };
    private readonly Option<string?> _prior = new("--prior")
    {
        Description = "Numeric column of cities used as prior of birank, values at least 0; blank counts as 0.",
        HelpName = "COLUMN"
    };

    public MeasureOptions()
    {
        _measures.DefaultValueFactory = _ => string.Join(',', CentralityMeasures.Default.Select(measure => measure.Id));
        _measures.CompletionSources.Add(s_ids);
        _dialect.AcceptOnlyFromAmong(s_dialects);
        _components.AcceptOnlyFromAmong("largest", "each");
        _balance.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is >= 0 and <= 1)) result.AddError("--balance: expected a number from 0 to 1.");
        });
        _damping.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is >= 0 and < 1)) result.AddError("--damping: expected a number of at least 0 and below 1.");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_measures);
        command.Options.Add(_dialect);
        command.Options.Add(_weighted);
        command.Options.Add(_balance);
        command.Options.Add(_damping);
        command.Options.Add(_components);
        command.Options.Add(_prior);
    }

    /// <summary>What is asked that only weights of the records can answer; empty: nothing.</summary>
    public string WeightOption(ParseResult parsed) => parsed.GetValue(_weighted) ? "--weighted" : string.Empty;

    public IReadOnlyList<CentralityMeasure> Measures(ParseResult parsed) =>
        [.. Choices.Split("--measures", parsed.GetValue(_measures)!, s_ids).Select(CentralityMeasures.Find)];

    /// <summary>Those for direct ties; their default ones where none were named.</summary>
    public IReadOnlyList<DirectMeasure> Direct(ParseResult parsed) => parsed.GetResult(_measures) is { Implicit: false }
        ? [.. Choices.Split("--measures", parsed.GetValue(_measures)!, [.. DirectMeasures.All.Select(measure => measure.Id)]).Select(DirectMeasures.Find)]
        : DirectMeasures.Default;

    public DirectOptions DirectOptions(ParseResult parsed) => new() { Weighted = parsed.GetValue(_weighted), Damping = parsed.GetValue(_damping) };

    public CentralityDialect Dialect(ParseResult parsed) => CentralityDialects.Parse(parsed.GetValue(_dialect)!);

    public CentralityOptions Options(ParseResult parsed, TwoModeNetwork network, RecordSet records) => new()
    {
        Dialect = Dialect(parsed),
        Weighted = parsed.GetValue(_weighted),
        StrengthAlpha = parsed.GetValue(_balance),
        Damping = parsed.GetValue(_damping),
        EigenvectorScope = parsed.GetValue(_components) is "each" ? EigenvectorScope.EachComponent : EigenvectorScope.LargestComponent,
        Priors = parsed.GetValue(_prior) is { } column ? Priors(network, records, column) : null,
    };

    private static ModeValues Priors(TwoModeNetwork network, RecordSet records, string column)
    {
        try
        {
            var values = Array.ConvertAll(CityColumn.Numbers(network, records, column), value => double.IsNaN(value) ? 0 : value);
            if (values.Any(value => value < 0) || !values.Any(value => value > 0))
                throw new UsageException(
                    $"--prior: column '{column}' has {(values.Any(value => value < 0) ? "a negative number" : "no number above 0")}; expected numbers of at "
                        + $"least 0, some above.");
            return new ModeValues(values, [.. Enumerable.Repeat(1.0, network.EventCount)]);
        }
        catch (ArgumentException error)
        {
            throw UsageException.Of(error, "--prior");
        }
    }
}
