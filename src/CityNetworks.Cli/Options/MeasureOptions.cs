using System.CommandLine;
using CityNetworks.Centrality;

namespace CityNetworks.Cli.Options;

/// <summary>Which measures, and whose normalisation.</summary>
internal sealed class MeasureOptions
{
    private static readonly string[] s_ids = [.. CentralityMeasures.All.Select(measure => measure.Id)];

    private readonly Option<string> _measures = new("--measures", "-m") { Description = $"Some of {string.Join(", ", s_ids)}.", HelpName = "a,b" };
    private readonly Option<string> _dialect = new("--dialect") { Description = "Whose normalisation.", DefaultValueFactory = _ => "bh2011", HelpName = "bh2011|be1997|networkx" };

    public MeasureOptions()
    {
        _measures.DefaultValueFactory = _ => string.Join(',', CentralityMeasures.Default.Select(measure => measure.Id));
        _measures.CompletionSources.Add(s_ids);
        _dialect.AcceptOnlyFromAmong("bh2011", "be1997", "networkx");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_measures);
        command.Options.Add(_dialect);
    }

    public IReadOnlyList<CentralityMeasure> Measures(ParseResult parsed) =>
        [.. Choices.Split("--measures", parsed.GetValue(_measures)!, s_ids).Select(CentralityMeasures.Find)];

    public CentralityDialect Dialect(ParseResult parsed) => Enum.Parse<CentralityDialect>(parsed.GetValue(_dialect)!, ignoreCase: true);
}
