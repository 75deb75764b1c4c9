using CityNetworks.Assessment;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>The main job: a record set in, all tables out.</summary>
/// <param name="Records">What was studied.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Tables">The results, in the order of the report; each by the name and columns of the command that makes it alone.</param>
public sealed record Study(RecordSet Records, StudyOptions Options, IReadOnlyList<Table> Tables)
{
    /// <summary>Which parts are whole, and what was made in place of those that are not; the table <c>parts</c> holds the same.</summary>
    public IReadOnlyList<StudyPart> Parts { get; init; } = [];

    /// <summary>Checks, describes, measures, compares and simulates.</summary>
    /// <remarks>It always ends with what can be made: a part larger than its limit is sampled, summarised or left out, and <see cref="Parts"/> says
    /// so.</remarks>
    /// <param name="reading">Records without errors.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="workers">Threads; they never change a number.</param>
    /// <param name="step">Receives the name of each step as it begins.</param>
    /// <param name="progress">Receives how far the simulation is, 0 to 1.</param>
    /// <exception cref="ArgumentException">The records have errors.</exception>
    public static Study Of(RecordReading reading, StudyOptions options, Workers workers = default, Action<string>? step = null, Action<double>? progress = null)
    {
        var records = reading.Records
            ?? throw new ArgumentException(
                $"The records have {reading.Problems.Count} problems, some of them errors; expected records without errors.", nameof(reading));
        var limits = options.Limits;
        var network = NetworkBuilder.Build(records, options.Selection);
        var each = Windows.Each(network);
        var all = network.All;

        var tables = new List<Table>(RecordTables.Of(records, options.Selection.Evidence))
        {
            RecordCounts.Of(records, options.Selection, network),
            AdoptionCurve.Of(records, options.Selection),
            RecordProblemTable.Of(reading.Problems),
            DescribeTable.Of(CentralityPart.WindowsOf(each, all)),
        };
        var parts = new List<StudyPart>();
        Make("Centrality", "centrality", () => CentralityPart.Of(each, all, limits, workers));
        Make("Ties", "ties", () => TiesPart.Of(each, all, limits, workers));
        var points = network.InPoints();
        Make("Paths", "paths", () => PathsPart.Of(points.All, all, EventTimes.OfDates(points, records), limits, workers));
        Make("Comparison", "compare", () => ComparisonPart.Of(each, records, options.Seed, limits, workers));
        Make("Structure", "structure", () => StructurePart.Of(all, records, options.Seed, limits, workers));
        tables.Add(AssessmentTable.Of(records));
        if (options.Scenario is { } scenario)
            Make("Simulation", "curves", () => SimulationPart.Of(records, scenario, options, workers, progress));
        tables.Add(AllMeasures.Of());
        tables.Add(StudyPart.TableOf(parts));
        return new Study(records, options, tables) { Parts = parts };

        void Make(string name, string table, Func<PartResult> make)
        {
            step?.Invoke(name);
            var made = PartResult.Try(table, make);
            tables.AddRange(made.Tables);
            parts.AddRange(made.Parts);
        }
    }
}
