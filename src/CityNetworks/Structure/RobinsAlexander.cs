using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Structure;

/// <summary>Of the chains city–event–city–event, how many are closed to a four-cycle: do pairs who met tend to meet again?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>, with C4 the butterflies and L3 the paths of three ties. In [0, 1].
/// Cases: no path of three ties (empty window, one event, one city, star with a tie an event) → NaN: not defined. Weights play no part.
/// Cost: that of <see cref="Butterflies"/>.
/// Source: Robins and Alexander (2004), Computational and Mathematical Organization Theory 10, 69–94. NetworkX (<c>robins_alexander_clustering</c>) and tnet
/// give the same; NetworkX gives 0 where L3 = 0.
/// </remarks>
public static class RobinsAlexander
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => [(StructureRow.Whole, Of(context.Window, Butterflies.InContext(context)))])
    {
        Id = "robins-alexander",
        Name = "Four-cycle closure",
        Scope = MeasureScope.Network,
        Meaning = "how often two cities that met meet again",
        Formula = "4·C4 / L3, L3 = Σ over ties of (k_i−1)(d_e−1)",
        Groups = StructureRow.Whole,
        Cases = "no path of three ties → not defined",
        Citation = "Robins and Alexander 2004",
        SeesPairs = false,
    };

    /// <summary>The closure of the window.</summary>
    /// <returns>A share of the three-paths, in [0, 1]; NaN: there is no three-path.</returns>
    public static double Of(Window window) => Of(window, Butterflies.Of(window));

    /// <summary>The same from butterflies already counted.</summary>
    /// <returns>A share of the three-paths, in [0, 1]; NaN: there is no three-path.</returns>
    public static double Of(Window window, ButterflyCounts butterflies)
    {
        var paths = 0L;
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var events = window.EventsOf(city);
            foreach (var @event in events)
                paths += (events.Length - 1L) * (window.CitiesOf(@event).Length - 1L);
        }

        return paths > 0 ? 4.0 * butterflies.Total / paths : double.NaN;
    }
}
