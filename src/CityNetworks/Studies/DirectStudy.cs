using CityNetworks.Centrality.Direct;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>The main job on records of direct ties alone.</summary>
public static class DirectStudy
{
    /// <summary>Record tables, problems, <c>describe</c>, <c>centrality</c>, <c>ties</c> (each period, then all), <c>structure</c> (all) and
    /// <c>measures</c>.</summary>
    /// <param name="reading">Records without errors.</param>
    /// <param name="selection">Which cities count.</param>
    /// <exception cref="ArgumentException">The records have errors.</exception>
    public static IReadOnlyList<Table> Of(RecordReading reading, Selection selection)
    {
        var records = reading.Records
            ?? throw new ArgumentException(
                $"The records have {reading.Problems.Count} problems, some of them errors; expected records without errors.", nameof(reading));
        var events = NetworkBuilder.Build(records, selection);
        var each = Windows.Each(events);
        var windows = each.Count == 1 ? [events.All] : each.Append(events.All);
        var networks = DirectNetwork.Of(records, windows, selection);
        return
        [
            .. RecordTables.Of(records, selection.Evidence),
            RecordProblemTable.Of(reading.Problems),
            DirectDescribeTable.Of(networks),
            DirectCentralityTable.Of(networks),
            DirectTiesTable.Of(networks),
            DirectStructure.Of([networks[^1]], CityColumn.Text(events, records, "country")),
            DirectMeasuresTable.Of(),
        ];
    }
}
