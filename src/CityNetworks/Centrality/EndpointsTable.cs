using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The table <c>endpoints</c>: betweenness split by the kind of pair that a node lies between: window, mode, node, name, city_city, city_event,
/// event_event, all.</summary>
/// <remarks>Raw values; the three parts add up to <c>all</c>. Only nodes present in the window have a row.</remarks>
public static class EndpointsTable
{
    /// <summary>The betweenness of some windows, taken apart.</summary>
    /// <param name="windows">What is measured.</param>
    /// <param name="modes">Whose rows.</param>
    /// <param name="workers">Threads.</param>
    public static Table Of(IReadOnlyList<Window> windows, IReadOnlyList<Mode> modes, Workers workers = default)
    {
        var rows = new List<Row>();
        foreach (var window in windows)
        {
            var parts = Betweenness.ByEndpoints(window, workers);
            var degrees = Degree.Of(window);
            foreach (var mode in modes)
            {
                rows.AddRange(Enumerable.Range(0, degrees[mode].Length)
                    .Where(node => degrees[mode][node] > 0)
                    .Select(node => new Row(window, mode, node, parts.CityCity[mode][node], parts.CityEvent[mode][node], parts.EventEvent[mode][node])));
            }
        }

        return Table.Of("endpoints", rows)
            .Text("window", row => row.Window.Name)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("node", row => row.Window.Network.Names.Ids(row.Mode)[row.Node])
            .Text("name", row => row.Window.Network.Names.Labels(row.Mode)[row.Node])
            .Number("city_city", row => row.CityCity)
            .Number("city_event", row => row.CityEvent)
            .Number("event_event", row => row.EventEvent)
            .Number("all", row => row.CityCity + row.CityEvent + row.EventEvent)
            .Build();
    }

    private sealed record Row(Window Window, Mode Mode, int Node, double CityCity, double CityEvent, double EventEvent);
}
