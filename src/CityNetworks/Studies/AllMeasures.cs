using CityNetworks.Centrality;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Structure;
using CityNetworks.Tables;
using CityNetworks.Temporal;

namespace CityNetworks.Studies;

/// <summary>The registry: the definitions of all measures of cities at events.</summary>
public static class AllMeasures
{
    /// <summary>All definitions: centralities, structure, weights of ties, temporal measures, backbones. Ids are unique inside a kind.</summary>
    public static IReadOnlyList<Measure> All { get; } =
        [.. CentralityMeasures.All, .. StructureMeasures.All, .. TieWeights.All, .. TemporalMeasures.All, .. BackboneMethods.All];

    /// <summary>Table <c>measures</c>: id, name, formula, normalisation, cases, citation, kind, scope, meaning.</summary>
    /// <returns>A row per measure, in the order of <see cref="All"/>; no cell is blank, and no id stands twice inside a kind.</returns>
    public static Table Of() => Of(All);

    internal static Table Of(IReadOnlyList<Measure> measures) => Table.Of("measures", [.. measures])
        .Text("id", measure => measure.Id)
        .Text("name", measure => measure.Name)
        .Text("formula", measure => measure.Formula)
        .Text("normalisation", measure => measure.Normalisation)
        .Text("cases", measure => measure.Cases)
        .Text("citation", measure => measure.Citation)
        .Text("kind", measure => measure.Kind.InWords())
        .Text("scope", measure => measure.Scope.InWords())
        .Text("meaning", measure => measure.Meaning)
        .Build();
}
