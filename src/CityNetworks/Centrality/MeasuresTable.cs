using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The registry as a table.</summary>
public static class MeasuresTable
{
    /// <summary>The table <c>measures</c>: id, name, formula, normalisation, cases, citation.</summary>
    public static Table Of(IReadOnlyList<CentralityMeasure>? measures = null) =>
        Table.Of("measures", measures ?? CentralityMeasures.All)
            .Text("id", measure => measure.Id)
            .Text("name", measure => measure.Name)
            .Text("formula", measure => measure.Formula)
            .Text("normalisation", measure => measure.Normalisation)
            .Text("cases", measure => measure.Cases)
            .Text("citation", measure => measure.Citation)
            .Build();
}
