using CityNetworks.Networks;

namespace CityNetworks.Structure;

/// <summary>How much more often do cities take part in events of their own community than their numbers of events, and the sizes of the events, would lead to
/// expect?</summary>
/// <remarks>
/// Formula: Q = (1/L) Σ_ie (b_ie − k_i d_e / L) δ(g_i, h_e) = Σ_c (L_c/L − K_c D_c / L²), with L ties in all; L_c ties inside community c, K_c and D_c the
/// degrees of its cities and events. Below 1.
/// Cases: one community → 0; empty window → NaN. Weights of ties play no part.
/// Cost: O(ties); in whole numbers, so exact up to the last division.
/// Source: Barber (2007), Modularity and community detection in bipartite networks, Physical Review E 76, 066102.
/// </remarks>
public static class BarberModularity
{
    /// <summary>Q of a given partition.</summary>
    /// <param name="window">The network.</param>
    /// <param name="cities">A label for each city; that of a city which is not present plays no part.</param>
    /// <param name="events">A label for each event.</param>
    /// <returns>A number below 1; NaN: the window has no tie.</returns>
    public static double Of(Window window, IReadOnlyList<int> cities, IReadOnlyList<int> events)
    {
        var inside = 0L;
        var cityDegrees = new Dictionary<int, long>();
        var eventDegrees = new Dictionary<int, long>();
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var row = window.EventsOf(city);
            cityDegrees[cities[city]] = cityDegrees.GetValueOrDefault(cities[city]) + row.Length;
            foreach (var @event in row)
                inside += cities[city] == events[@event] ? 1 : 0;
        }

        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            eventDegrees[events[@event]] = eventDegrees.GetValueOrDefault(events[@event]) + window.CitiesOf(@event).Length;

        var expected = (Int128)0;
        foreach (var (label, degree) in cityDegrees)
            expected += (Int128)degree * eventDegrees.GetValueOrDefault(label);
        var ties = (Int128)window.TieCount;
        return ties == 0 ? double.NaN : (double)((inside * ties) - expected) / ((double)ties * (double)ties);
    }
}
