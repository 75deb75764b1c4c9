using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The table <c>bounds</c>: between which values a centrality lies when it is not known of some participations whether they took place.</summary>
/// <remarks>
/// Columns: window, mode, node, name, measure, dialect, value, value_counted, lowest, highest, uncertain, completions, basis.
/// A completion says of each uncertain participation of the window (<see cref="Selection.IsUncertain(Participation)"/>) whether it took place.
/// <c>value</c>: none did; <c>value_counted</c>: all did; <c>lowest</c>, <c>highest</c>: over the completions tried. A node that a completion leaves without a
/// tie has the value 0 there, as everywhere.
/// <c>basis</c> is <c>all</c> where every completion was tried, and the bounds are exact; else <c>drawn</c>: none, all, and completions drawn with equal
/// chances, so the true range may be wider. <c>uncertain</c> counts the participations.
/// Rows: windows as given, cities before events, nodes by number, measures as given, of nodes that have a tie in some completion. Bounds are of the normalised
/// values; blank where an iterative measure did not converge in some completion.
/// Cost: a network and the measures for each completion, in parallel. The same bits for any number of threads.
/// Source: worst-case bounds as in Manski (2003), Partial Identification of Probability Distributions, chapter 1; their use here is this project's own.
/// </remarks>
public static class BoundsTable
{
    /// <summary>Completions tried when nothing else is said: exact for nine uncertain participations of a window.</summary>
    public const int StandardCompletions = 1000;

    /// <summary>The bounds of some windows.</summary>
    /// <param name="records">The records.</param>
    /// <param name="selection">Which rows count; what it says of uncertain ones is not looked at.</param>
    /// <param name="windows">The windows, of a network of the same records and selection.</param>
    /// <param name="measures">By which measures.</param>
    /// <param name="modes">Whose rows.</param>
    /// <param name="options">Choices of the measures.</param>
    /// <param name="completions">The most completions tried for a window, at least 2.</param>
    /// <param name="seed">Where the draws start.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 completions.</exception>
    public static Table Of(
        RecordSet records, Selection selection, IReadOnlyList<Window> windows, IReadOnlyList<CentralityMeasure> measures, IReadOnlyList<Mode> modes,
        CentralityOptions options, int completions = StandardCompletions, ulong seed = 1, Workers workers = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(completions, 2);
        selection = selection with { Uncertain = UncertainRows.LeaveOut };
        var rows = windows.SelectMany(window => Rows(records, selection, window, measures, modes, options, completions, seed, workers)).ToArray();
        return Table.Of("bounds", rows)
            .Text("window", row => row.Of.Window)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("node", row => row.Of.Names.Ids(row.Mode)[row.Node])
            .Text("name", row => row.Of.Names.Labels(row.Mode)[row.Node])
            .Text("measure", row => row.Measure)
            .Text("dialect", row => row.Dialect.Id())
            .Number("value", row => row.None)
            .Number("value_counted", row => row.All)
            .Number("lowest", row => row.Lowest)
            .Number("highest", row => row.Highest)
            .Integer("uncertain", row => row.Of.Uncertain)
            .Integer("completions", row => row.Of.Completions)
            .Text("basis", row => row.Of.IsExact ? "all" : "drawn")
            .Build();
    }

    private static List<Row> Rows(
        RecordSet records, Selection selection, Window window, IReadOnlyList<CentralityMeasure> measures, IReadOnlyList<Mode> modes, CentralityOptions options,
        int completions, ulong seed, Workers workers)
    {
        int[] uncertain = [.. UncertainIn(records, selection, window)];
        var isExact = uncertain.Length < 31 && 1 << uncertain.Length <= completions;
        var count = isExact ? 1 << uncertain.Length : completions;
        var random = new CounterRandom(seed);
        var (none, all) = (Scores(0), Scores(isExact ? count - 1 : 1));
        var (lowest, highest) = (Array.ConvertAll(none, Copied), Array.ConvertAll(none, Copied));
        var converged = Array.ConvertAll(none, score => score.Converged);
        var turn = new Lock();
        workers.For(count, number =>
        {
            var scores = Scores(number);
            lock (turn) // the least and the largest do not depend on the order
            {
                for (var k = 0; k < scores.Length; k++)
                {
                    converged[k] &= scores[k].Converged;
                    foreach (var mode in modes)
                        Widen(lowest[k][mode], highest[k][mode], scores[k].Values[mode]);
                }
            }
        });

        var tried = new Tried(window.Name, window.Network.Names, uncertain.Length, count, isExact);
        var degrees = Degree.Of(At(isExact ? count - 1 : 1));
        return
        [
            .. modes.Distinct().Order().SelectMany(mode => Enumerable.Range(0, degrees[mode].Length).Where(node => degrees[mode][node] > 0)
                .SelectMany(node => Enumerable.Range(0, none.Length).Select(k => new Row(tried, mode, node, none[k].Measure, none[k].Dialect)
                {
                    None = none[k].Converged ? none[k].Values[mode][node] : double.NaN,
                    All = all[k].Converged ? all[k].Values[mode][node] : double.NaN,
                    Lowest = converged[k] ? lowest[k][mode][node] : double.NaN,
                    Highest = converged[k] ? highest[k][mode][node] : double.NaN,
                }))),
        ];

        CentralityScores[] Scores(int number)
        {
            var completed = At(number);
            return [.. measures.Select(measure => measure.Of(completed, options, Workers.One))];
        }

        Window At(int number) => Windows.Span(
            NetworkBuilder.Build(Completed(records, uncertain, k => Takes(number, k)), selection), window.FirstPeriod, window.EndPeriod);

        // Where all are tried, the bits of the number; else none first, then all, then draws.
        bool Takes(int number, int k) => isExact ? (number >> k & 1) == 1
            : number == 1 || (number > 1 && random.Uniform(RandomPurpose.Attendance, number, k) < 0.5);
    }

    private static ModeValues Copied(CentralityScores scores) => new([.. scores.Values.Cities], [.. scores.Values.Events]);

    private static void Widen(double[] lowest, double[] highest, double[] values)
    {
        for (var node = 0; node < values.Length; node++)
        {
            lowest[node] = Math.Min(lowest[node], values[node]);
            highest[node] = Math.Max(highest[node], values[node]);
        }
    }

    // The places of the rows that are not certain and would hold in the window.
    private static IEnumerable<int> UncertainIn(RecordSet records, Selection selection, Window window)
    {
        var counted = new CountedRows(records, selection, selection.Counts);
        for (var place = 0; place < records.Participations.Count; place++)
        {
            var row = records.Participations[place];
            if (selection.IsUncertain(row) && counted.Find(row.Event) is { } @event && counted.PeriodsOf(@event, row.Spell) is var (first, end)
                && Math.Max(first, window.FirstPeriod) < Math.Min(end, window.EndPeriod))
            {
                yield return place;
            }
        }
    }

    private static RecordSet Completed(RecordSet records, int[] uncertain, Func<int, bool> takesPlace)
    {
        Participation[] rows = [.. records.Participations];
        for (var k = 0; k < uncertain.Length; k++)
            rows[uncertain[k]] = rows[uncertain[k]] with { Probability = null, Presence = takesPlace(k) ? Records.Presence.Present : Records.Presence.Absent };
        return records with { Participations = rows };
    }

    private sealed record Tried(string Window, NodeNames Names, int Uncertain, int Completions, bool IsExact);

    private sealed record Row(Tried Of, Mode Mode, int Node, string Measure, CentralityDialect Dialect)
    {
        public double None { get; init; }

        public double All { get; init; }

        public double Lowest { get; init; }

        public double Highest { get; init; }
    }
}
