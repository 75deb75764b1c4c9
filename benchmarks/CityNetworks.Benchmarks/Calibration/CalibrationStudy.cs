using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>Do the intervals hold what they promise? Measured on made-up data whose law is known; the table goes to <c>docs/calibration.csv</c>.</summary>
/// <remarks>Every world has its own address among random numbers, so the table is the same for any number of threads. About 15 minutes of processor
/// time.</remarks>
internal static class CalibrationStudy
{
    // strength is degree where nothing is weighted
    private static readonly string[] s_measures = ["degree", "closeness", "harmonic", "betweenness", "eigenvector", "pagerank", "birank"];

    /// <summary>Runs the parts named, or all; parts that are not run are taken from <c>artifacts/calibration</c>, where each is kept.</summary>
    public static int Run(IReadOnlyList<string> asked)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "calibration");
        Directory.CreateDirectory(folder);
        var parts = Parts(new Workers(0)).ToArray();
        if (asked.FirstOrDefault(name => parts.All(part => part.Name != name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no part '{unknown}'; expected {string.Join(", ", parts.Select(part => part.Name))}.");
            return 2;
        }

        foreach (var (name, part) in parts.Where(part => asked.Count == 0 || asked.Contains(part.Name)))
        {
            var rows = new List<Coverage>();
            foreach (var row in part())
            {
                rows.Add(row);
                Console.WriteLine(Line(row));
            }

            using var writer = new StreamWriter(Path.Combine(folder, name + ".csv"));
            TableCsv.Write(TableOf(rows), writer);
        }

        var made = parts.Select(part => Path.Combine(folder, part.Name + ".csv")).Where(File.Exists).Select(File.ReadAllLines).ToArray();
        var all = string.Concat(made.SelectMany((lines, k) => lines.Skip(k == 0 ? 0 : 1)).Select(line => line + "\n"));
        var docs = Path.Combine(Repository.Root, "docs");
        File.WriteAllText(Path.Combine(docs, "calibration.csv"), all);
        var document = Path.Combine(docs, "calibration.md");
        File.WriteAllText(document, CalibrationTables.Document(File.ReadAllText(document), TableCsv.Read("calibration", new StringReader(all))));
        return 0;
    }

    private static string Line(Coverage row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Study,-15} {row.Measure,-26} {row.Method,-12} {row.Law,-12} {row.Events,-10} {row.Density:F2} {100 * row.Share,6:F1} ± {100 * row.Error:F1} "
            + $"(nominal {100 * row.Nominal:F0}), {row.Count} in {row.Worlds} worlds, {100 * row.Blank:F0} % blank");

    private static IEnumerable<(string Name, Func<IEnumerable<Coverage>> Part)> Parts(Workers workers)
    {
        MadeUpMeetings[] laws = [new(0.1, false), new(0.25, false), new(0.1, true), new(0.25, true)];
        foreach (var measure in s_measures)
        {
            yield return ("change-" + measure, () => from law in laws
                                                     from events in new[] { 6, 20, 60, 200 }
                                                     from row in ChangeCoverage.Of(
                                                         CentralityMeasures.Find(measure), law, events, events, WorldsOf(events), workers)
                                                     select row);
        }

        yield return ("sizes", () => from measure in s_measures
                                     from law in new[] { laws[1], laws[3] }
                                     from row in ChangeCoverage.Of(CentralityMeasures.Find(measure), law, 15, 45, 30, workers)
                                     select row);
        yield return ("value", () => from measure in s_measures
                                     from law in laws.Take(2)
                                     from events in new[] { 6, 20, 60 }
                                     from row in ValueCoverage.Of(CentralityMeasures.Find(measure), law, events, WorldsOf(events), workers)
                                     select row);
        yield return ("rarefaction", () => from measure in s_measures
                                           from row in ValueCoverage.OfSize(CentralityMeasures.Find(measure), laws[1], 15, 60, workers)
                                           select row);
        yield return ("backbone", () => from method in new[] { BackboneMethod.Sdsm, BackboneMethod.Fdsm }
                                        from law in laws.Take(2)
                                        from events in new[] { 20, 60 }
                                        from row in BackboneErrors.Of(method, law, events, 100, workers)
                                        select row);
        yield return ("counterfactual", () => PairedCoverage.Of(60, workers));
    }

    private static int WorldsOf(int events) => events switch { 6 => 80, 20 => 50, 60 => 25, _ => 10 };

    private static Table TableOf(List<Coverage> rows) => Table.Of("calibration", rows)
        .Text("study", row => row.Study)
        .Text("measure", row => row.Measure)
        .Text("method", row => row.Method)
        .Text("law", row => row.Law)
        .Text("events", row => row.Events)
        .Number("density", row => row.Density)
        .Number("nominal", row => row.Nominal)
        .Number("share", row => Math.Round(row.Share, 4))
        .Number("mc_error", row => Math.Round(row.Error, 4))
        .Number("blank", row => Math.Round(row.Blank, 4))
        .Integer("count", row => row.Count)
        .Integer("worlds", row => row.Worlds)
        .Build();
}
