using CityNetworks.Measures;

namespace CityNetworks.Temporal;

/// <summary>The measures of news that travels along events.</summary>
public static class TemporalMeasures
{
    /// <summary>All of them: of cities, of events, of pairs of cities.</summary>
    public static IReadOnlyList<TemporalMeasure> All { get; } =
    [
        TemporalCloseness.Definition,
        .. TemporalBetweenness.Definitions,
        .. EventBetweenness.Definitions,
        EarliestArrival.Definition,
        FewestEvents.Definition,
        LatestDeparture.Definition,
    ];

    /// <summary>Those of cities, in the order of the table <c>temporal_centrality</c>.</summary>
    public static IReadOnlyList<TemporalMeasure> OfCities { get; } = [.. All.Where(measure => measure.Scope is MeasureScope.City)];
}
