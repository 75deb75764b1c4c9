using CityNetworks.Centrality.Direct;
using CityNetworks.Measures;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>The measures of direct ties as a table.</summary>
public static class DirectMeasuresTable
{
    /// <summary>The definitions: centralities, then structure.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. DirectMeasures.All, .. DirectStructure.Measures];

    /// <summary>Table <c>measures</c>, with the columns of <see cref="AllMeasures.Of()"/>.</summary>
    /// <returns>A row per measure; no cell is blank.</returns>
    public static Table Of() => AllMeasures.Of(All);
}
