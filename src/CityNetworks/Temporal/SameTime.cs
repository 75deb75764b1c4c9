using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>Whether news can pass from one event to another of the same time.</summary>
/// <remarks>
/// Events of the same time are events whose order is not known (<see cref="EventTimes"/>), so the two rules bound what can have happened:
/// every journey of the strict rule was possible whatever the order, and every journey that was possible is one of the loose rule.
/// </remarks>
public enum SameTime
{
    /// <summary>Strict: an event hands on only what its cities knew before its time.</summary>
    Strict,

    /// <summary>Loose: news may pass through any chain of events of one time.</summary>
    Loose,
}
