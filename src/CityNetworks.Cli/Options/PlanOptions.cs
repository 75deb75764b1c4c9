using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>What goes into a graph database: records, ties and scores of some windows, and, on request, a simulation.</summary>
internal sealed class PlanOptions
{
    private readonly DataOptions _data = new();
    private readonly WindowOptions _window = new("each,all");
    private readonly TieOptions _ties = new();
    private readonly MeasureOptions _measures = new();
    private readonly ModeOption _mode = new();
    private readonly ScenarioOptions _scenario = new();
    private readonly RunOptions _run = new();
    private readonly Option<string?> _dataset = new("--dataset")
    {
        Description = "Which Dataset the export belongs to. Default: the data set's own id.",
        HelpName = "ID",
    };
    private readonly Option<bool> _recordsOnly = new("--records-only") { Description = "Only what the records say: no ties, no scores." };
    private readonly Option<bool> _wholeRecords = new("--whole-records")
    {
        Description = "With --kinds or --roles: write events, participations and cities of other kinds and roles too, marked counts: false.",
    };

    public void AddTo(Command command)
    {
        _data.AddTo(command);
        _window.AddTo(command);
        _ties.AddTo(command);
        _measures.AddTo(command);
        _mode.AddTo(command);
        _scenario.AddTo(command);
        _run.AddTo(command);
        command.Options.Add(_dataset);
        command.Options.Add(_recordsOnly);
        command.Options.Add(_wholeRecords);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_wholeRecords) && !_data.Narrows(result))
                result.AddError("--whole-records changes nothing without --kinds or --roles; expected one of them.");
        });
    }

    public bool Quiet(ParseResult parsed) => _data.Quiet(parsed);

    /// <summary>The plan: everything is computed here, nothing is sent.</summary>
    public ExportPlan Plan(ParseResult parsed, CancellationToken cancellation)
    {
        var records = _data.Records(parsed);
        var selection = _data.Selection(parsed);
        var workers = _run.Workers(parsed, cancellation);
        var source = new ExportSource(records) { Selection = selection, WholeRecords = parsed.GetValue(_wholeRecords) };
        if (!parsed.GetValue(_recordsOnly))
        {
            var network = NetworkBuilder.Build(records, selection);
            var windows = _window.Windows(parsed, network);
            source = source with
            {
                Windows = windows,
                Ties = TiesTable.Of(windows.Select(window => _ties.Ties(parsed, window, workers))),
                Centrality = CentralityTable.Of(windows, _measures.Measures(parsed), _mode.Modes(parsed), _measures.Options(parsed, network, records), workers),
            };
        }

        var scenario = _scenario.Given(parsed) is not null ? _scenario.Read(parsed, records) : null;
        var simulated = scenario is null ? null : Simulated(parsed, scenario, records, selection, cancellation);
        if (simulated is not null)
        {
            Table Named(string name) => simulated.Single(table => table.Name == name);
            source = source with { Curves = Named("curves"), Adoptions = Named("cities"), Influence = Named("influence") };
        }

        return ExportPlan.Create(source, new PlanSettings
        {
            Dataset = parsed.GetValue(_dataset),
            Kind = simulated is not null ? "simulation" : parsed.GetValue(_recordsOnly) ? "records" : "measures",
            ToolVersion = RunManifest.Version,
            ParametersJson = RunParameters.Of(parsed, scenario),
        });
    }

    private IReadOnlyList<Table> Simulated(ParseResult parsed, Scenario scenario, RecordSet records, Selection selection, CancellationToken cancellation)
    {
        var settings = new RunSettings
        {
            Runs = _run.Runs(parsed) ?? scenario.Runs,
            Seed = _run.Seed(parsed) ?? scenario.Seed,
            Workers = _run.Workers(parsed, cancellation),
        };
        return Ensemble.Run(DiffusionModel.Create(records, scenario, selection), settings).Tables;
    }
}
