using CityNetworks.Centrality;

namespace CityNetworks.Neo4j.Planning;

/// <summary>What runs that do not say so may have copied onto cities: the measures there are, as versions before 0.2 wrote them.</summary>
internal static class EarlierScores
{
    public static IReadOnlyList<string> Names { get; } =
        [.. CentralityMeasures.All.SelectMany(measure => new[] { string.Empty, "Raw", "Rank" }, (measure, suffix) => TableCells.Camel(measure.Id) + suffix)];
}
