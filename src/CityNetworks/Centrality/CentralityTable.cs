using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>Centrality as a tidy table: one row per window, node and measure.</summary>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// var table = CentralityTable.Of(Windows.Each(network), [Degree.Definition, Harmonic.Definition], [Mode.City]);
/// Console.WriteLine($"{table.RowCount} rows: {string.Join(", ", table.Columns.Select(column =&gt; column.Name))}");
/// // 74 rows: window, mode, node, name, measure, dialect, raw, value, rank
/// </code>
/// </example>
public static class CentralityTable
{
    /// <summary>Measures the windows into the table <c>centrality</c>: window, mode, node, name, measure, dialect, raw, value, rank.</summary>
    /// <remarks>
    /// Rows: windows as given, cities before events, nodes by number, measures as given. Nodes that are not present in a window have no row.
    /// The rank is among the present nodes of the mode, 1 for the largest value; values nearer than 1e-9 of the largest are tied and share the smallest rank.
    /// Raw, value and rank are blank where an iterative measure did not converge.
    /// </remarks>
    /// <param name="windows">What to measure.</param>
    /// <param name="measures">By which measures; the default ones when null.</param>
    /// <param name="modes">Whose rows; cities when null.</param>
    /// <param name="dialect">Whose normalisation.</param>
    /// <param name="workers">Threads.</param>
    public static Table Of(
        IReadOnlyList<Window> windows,
        IReadOnlyList<CentralityMeasure>? measures = null,
        IReadOnlyList<Mode>? modes = null,
        CentralityDialect dialect = CentralityDialect.Bh2011,
        Workers workers = default) =>
        Of(windows, measures ?? CentralityMeasures.Default, modes ?? [Mode.City], CentralityOptions.Default with { Dialect = dialect }, workers);

    /// <summary>The same with all choices.</summary>
    public static Table Of(
        IReadOnlyList<Window> windows,
        IReadOnlyList<CentralityMeasure> measures,
        IReadOnlyList<Mode> modes,
        CentralityOptions options,
        Workers workers = default)
    {
        // Many windows are measured side by side, few with all threads inside each; the numbers are the same. Parts have the windows in their order.
        var byWindow = new List<Row>[windows.Count];
        var wide = windows.Count >= 2 * workers.Count && workers.Parts is null;
        var outer = wide ? workers : workers with { Threads = 1 };
        var inner = wide ? workers with { Threads = 1 } : workers;
        outer.For(windows.Count, k => byWindow[k] = Rows(windows[k], measures, modes, options, inner));
        return Table.Of("centrality", byWindow.SelectMany(rows => rows).ToArray())
            .Text("window", row => row.Window)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("node", row => row.Names.Ids(row.Mode)[row.Node])
            .Text("name", row => row.Names.Labels(row.Mode)[row.Node])
            .Text("measure", row => row.Measure)
            .Text("dialect", row => row.Dialect.Id())
            .Number("raw", row => row.Raw)
            .Number("value", row => row.Value)
            .Integer("rank", row => row.Rank)
            .Build();
    }

    private static List<Row> Rows(
        Window window, IReadOnlyList<CentralityMeasure> measures, IReadOnlyList<Mode> modes, CentralityOptions options, Workers workers)
    {
        var names = window.Network.Names;
        var degrees = Degree.Of(window);
        var scores = measures.Select(measure => measure.Of(window, options, workers)).ToArray();
        var rows = new List<Row>();
        foreach (var mode in modes.Distinct().Order())
        {
            var present = Enumerable.Range(0, degrees[mode].Length).Where(node => degrees[mode][node] > 0).ToArray();
            var ranks = Array.ConvertAll(scores, score => Ranking.Competition(Array.ConvertAll(present, node => score.Values[mode][node])));
            for (var k = 0; k < present.Length; k++)
            {
                for (var measure = 0; measure < scores.Length; measure++)
                {
                    var score = scores[measure];
                    rows.Add(score.Converged
                        ? new Row(
                            window.Name, names, mode, present[k], score.Measure, score.Dialect, score.Raw[mode][present[k]], score.Values[mode][present[k]],
                            ranks[measure][k])
                        : new Row(window.Name, names, mode, present[k], score.Measure, score.Dialect, double.NaN, double.NaN, null));
                }
            }
        }

        return rows;
    }

    private sealed record Row(
        string Window, NodeNames Names, Mode Mode, int Node, string Measure, CentralityDialect Dialect, double Raw, double Value, int? Rank);
}
