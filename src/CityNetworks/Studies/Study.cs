using CityNetworks.Assessment;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Diffusion;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Structure;
using CityNetworks.Tables;
using CityNetworks.Temporal;

namespace CityNetworks.Studies;

/// <summary>The main job: a record set in, all tables out.</summary>
/// <param name="Records">What was studied.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Tables">The results, in the order of the report; each by the name and columns of the command that makes it alone.</param>
public sealed record Study(RecordSet Records, StudyOptions Options, IReadOnlyList<Table> Tables)
{
    // Enough for an expectation; a p-value below 0.01 asks for the command structure with more.
    private const int StructureDraws = 200;

    /// <summary>Checks, describes, measures, compares and simulates.</summary>
    /// <param name="reading">Records without errors.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="workers">Threads; they never change a number.</param>
    /// <param name="step">Told the name of each step as it begins.</param>
    /// <param name="progress">Told how far the simulation is, 0 to 1.</param>
    /// <exception cref="ArgumentException">The records have errors.</exception>
    public static Study Of(RecordReading reading, StudyOptions options, Workers workers = default, Action<string>? step = null, Action<double>? progress = null)
    {
        var records = reading.Records ?? throw new ArgumentException($"The records have {reading.Problems.Count} problems, some of them errors; expected records without errors.", nameof(reading));
        var network = NetworkBuilder.Build(records, options.Selection);
        var each = Windows.Each(network);
        IReadOnlyList<Window> eachAndAll = [.. each, network.All];

        var tables = new List<Table>(RecordTables.Of(records, options.Selection.Evidence)) { RecordProblemTable.Of(reading.Problems), DescribeTable.Of(eachAndAll) };
        step?.Invoke("Centrality");
        tables.Add(CentralityTable.Of(eachAndAll, modes: [Mode.City, Mode.Event], workers: workers));
        step?.Invoke("Ties");
        tables.Add(TiesTable.Of(eachAndAll.Select(window => CoTies.Of(window, workers: workers))));
        var points = network.InPoints();
        tables.Add(PathsTable.Of(points.All, EventTimes.OfDates(points, records), workers: workers));
        step?.Invoke("Comparison");
        var degree = CentralityMeasures.Find("degree");
        var settings = ResamplingSettings.Default with { Seed = options.Seed, Adjust = values => MultipleTesting.Adjusted(values, Adjustment.Holm) };
        tables.Add(PeriodComparison.Consecutive(each, degree.Id, degree.OfCities, settings, workers));
        tables.Add(RankAgreement.Consecutive(each, degree.Id, degree.OfCities));
        step?.Invoke("Structure");
        tables.Add(StructureTable.Of([network.All], CityGroups.Of(CityColumn.Text(network, records, "country")), StructureOf.Options(network, records, options.Seed, StructureDraws, workers)));
        tables.Add(AssessmentTable.Of(records));
        if (options.Scenario is not null)
        {
            step?.Invoke("Simulation");
            tables.AddRange(Simulate(records, options, workers, progress).Tables);
        }

        tables.Add(AllMeasures.Of());
        return new Study(records, options, tables);
    }

    private static EnsembleResult Simulate(RecordSet records, StudyOptions options, Workers workers, Action<double>? progress) =>
        Ensemble.Run(DiffusionModel.Create(records, options.Scenario!, options.Selection), new RunSettings
        {
            Runs = options.Runs,
            Seed = options.Seed,
            Workers = workers,
            Progress = progress is null ? null : (done, all) => progress((double)done / all),
        });
}
