namespace CityNetworks.Temporal;

/// <summary>Which journeys of news count as the best.</summary>
public enum JourneyKind
{
    /// <summary>Those of fewest events, whenever they arrive.</summary>
    FewestEvents,

    /// <summary>Those that arrive first and, among these, take the fewest events.</summary>
    Foremost,
}
