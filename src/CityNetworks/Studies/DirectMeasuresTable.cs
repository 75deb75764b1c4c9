using CityNetworks.Centrality.Direct;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>The measures of direct ties as a table.</summary>
public static class DirectMeasuresTable
{
    /// <summary>Table <c>measures</c>: id, definition, kind (centrality or structure).</summary>
    public static Table Of() => Table
        .Of(
            "measures",
            [
                .. DirectMeasures.All.Select(measure => (measure.Id, measure.Definition, Kind: "centrality")),
                .. DirectStructure.Measures.Select(measure => (measure.Id, measure.Definition, Kind: "structure")),
            ])
        .Text("id", row => row.Id)
        .Text("definition", row => row.Definition)
        .Text("kind", row => row.Kind)
        .Build();
}
