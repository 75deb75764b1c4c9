using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>In how many events did the city take part; how many cities took part in the event?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: by the size of the other mode, k_i/m and d_e/n, in [0, 1].
/// Cases: not present in the window → 0; several rows of a city at one event count once; empty window → zeros.
/// Cost: O(n log k + m) time, no memory beyond the result.
/// Source: Borgatti and Everett (1997), Social Networks 19, 243–269; Faust (1997), Social Networks 19, 157–191. NetworkX divides likewise.
/// </remarks>
public static class Degree
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, _, _) => (Of(window), true),
        (window, raw, _) => Normalised(window, raw))
    {
        Id = "degree",
        Name = "Degree",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "in how many events a city is recorded",
        Formula = "k_i = Σ_e b_ie",
        Normalisation = "k/m for cities, k/n for events",
        Cases = CentralityMeasure.AbsentIsZero,
        Citation = "Borgatti and Everett (1997), Social Networks 19, 243–269; Faust (1997), Social Networks 19, 157–191",
        IsZeroOnlyWithoutTies = true,
        CentralizationMaximum = (own, other) => (own - 1) * (other - 1.0) / other,
    };

    /// <summary>The number of ties of each node in the window.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <returns>Whole numbers of at least 0.</returns>
    public static ModeValues Of(Window window)
    {
        var network = window.Network;
        var cities = new double[network.CityCount];
        var events = new double[network.EventCount];
        for (var city = 0; city < cities.Length; city++)
            cities[city] = window.DegreeOf(city);
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            events[@event] = network.CitiesOf(@event).Length;
        return new ModeValues(cities, events);
    }

    /// <summary>Degrees as shares of the other mode: k_i/m and d_e/n.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of"/>.</param>
    public static ModeValues Normalised(Window window, ModeValues raw) =>
        raw.DividedBy(window.CountEvents(), window.CountCities());
}
