using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The table <c>nearest</c>: the nodes with the highest closeness: window, mode, node, name, raw, value, rank.</summary>
/// <remarks>Values and ranks are those of the table <c>centrality</c>; nodes tied with the last are all listed.</remarks>
public static class TopClosenessTable
{
    /// <summary>The nearest nodes of some windows.</summary>
    /// <param name="windows">What is measured.</param>
    /// <param name="modes">Whose rows.</param>
    /// <param name="count">How many of each window and mode, at least 1.</param>
    /// <param name="dialect">Whose normalisation.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>The table; windows as given, cities before events, by rank.</returns>
    public static Table Of(
        IReadOnlyList<Window> windows,
        IReadOnlyList<Mode> modes,
        int count,
        CentralityDialect dialect = CentralityDialect.Bh2011,
        Workers workers = default)
    {
        var rows = new List<Row>();
        foreach (var window in windows)
        {
            foreach (var mode in modes.Distinct().Order())
            {
                var nodes = TopCloseness.Of(window, mode, count, dialect, workers);
                var ranks = Ranking.Competition([.. nodes.Select(node => node.Value)]);
                rows.AddRange(nodes.Select((node, place) => new Row(window, mode, node, ranks[place])));
            }
        }

        return Table.Of("nearest", rows)
            .Text("window", row => row.Window.Name)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("node", row => row.Window.Network.Names.Ids(row.Mode)[row.Close.Node])
            .Text("name", row => row.Window.Network.Names.Labels(row.Mode)[row.Close.Node])
            .Number("raw", row => row.Close.Raw)
            .Number("value", row => row.Close.Value)
            .Integer("rank", row => row.Rank)
            .Build();
    }

    private sealed record Row(Window Window, Mode Mode, CloseNode Close, int Rank);
}
