using CityNetworks.Tables;

namespace CityNetworks.Networks;

/// <summary>Ties as the table <c>ties</c>: window, source, target, their names, weight, and the events that made the tie.</summary>
public static class TiesTable
{
    /// <summary>The table of the ties of some windows, in the order of the windows, then of the cities.</summary>
    /// <remarks>
    /// One row a pair, source before target by id; two rows, one a direction, for a weight that is not symmetric.
    /// <c>events</c> holds the ids of the shared events in the order of time, joined by <c>;</c>.
    /// </remarks>
    public static Table Of(IEnumerable<CoTies> windows) => Start(Rows(windows)).Text("events", Events).Build();

    internal static IReadOnlyList<(CoTies Ties, CoTie Tie)> Rows(IEnumerable<CoTies> windows) =>
        [.. windows.SelectMany(ties => Directed(ties).Select(tie => (ties, tie)))];

    internal static TableBuilder<(CoTies Ties, CoTie Tie)> Start(IReadOnlyList<(CoTies Ties, CoTie Tie)> rows) => Table.Of("ties", rows)
        .Text("window", row => row.Ties.Window.Name)
        .Text("source", row => row.Ties.Window.Network.Names.Cities[row.Tie.Source])
        .Text("target", row => row.Ties.Window.Network.Names.Cities[row.Tie.Target])
        .Text("source_name", row => row.Ties.Window.Network.Names.CityLabels[row.Tie.Source])
        .Text("target_name", row => row.Ties.Window.Network.Names.CityLabels[row.Tie.Target])
        .Number("weight", row => row.Tie.Weight);

    internal static string Events((CoTies Ties, CoTie Tie) row) =>
        string.Join(';', row.Ties.EventsOf(row.Tie.Source, row.Tie.Target).Select(@event => row.Ties.Window.Network.Names.Events[@event]));

    private static IEnumerable<CoTie> Directed(CoTies ties)
    {
        if (ties.Weight.Definition().IsSymmetric)
            return ties.All();
        return ties.All()
            .SelectMany(tie => new[] { tie, new CoTie(tie.Target, tie.Source, tie.Reverse, tie.Weight) })
            .OrderBy(tie => tie.Source).ThenBy(tie => tie.Target);
    }
}
