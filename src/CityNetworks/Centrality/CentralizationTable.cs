using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The table <c>centralization</c>: window, mode, measure, value.</summary>
/// <remarks>Rows: windows as given, cities before events, measures as given. Blank where no largest sum is known, or nothing can differ; see
/// <see cref="Centralization"/>.</remarks>
public static class CentralizationTable
{
    /// <summary>The centralization of some windows.</summary>
    /// <param name="windows">What is measured.</param>
    /// <param name="measures">By which measures.</param>
    /// <param name="modes">Whose rows.</param>
    /// <param name="workers">Threads.</param>
    public static Table Of(IReadOnlyList<Window> windows, IReadOnlyList<CentralityMeasure> measures, IReadOnlyList<Mode> modes, Workers workers = default)
    {
        var rows = new List<(Window Window, Mode Mode, Centralization Value)>();
        foreach (var window in windows)
        {
            var values = measures.Select(measure => Centralization.Of(window, measure, workers)).ToArray();
            rows.AddRange(modes.SelectMany(mode => values.Select(value => (window, mode, value))));
        }

        return Table.Of("centralization", rows)
            .Text("window", row => row.Window.Name)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("measure", row => row.Value.Measure)
            .Number("value", row => row.Mode is Mode.City ? row.Value.Cities : row.Value.Events)
            .Build();
    }
}
