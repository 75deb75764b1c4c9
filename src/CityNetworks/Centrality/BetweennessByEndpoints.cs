using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>Betweenness split by the kind of pair that the node lies between; the three parts add up to <see cref="Betweenness"/>.</summary>
/// <param name="CityCity">Pairs of cities: who brokers between cities?</param>
/// <param name="CityEvent">Pairs of a city and an event.</param>
/// <param name="EventEvent">Pairs of events: who carries over from event to event?</param>
public sealed record BetweennessByEndpoints(ModeValues CityCity, ModeValues CityEvent, ModeValues EventEvent);
