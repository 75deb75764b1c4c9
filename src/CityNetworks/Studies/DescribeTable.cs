using CityNetworks.Networks;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Each window at a glance.</summary>
public static class DescribeTable
{
    /// <summary>Table <c>describe</c>: one row per window.</summary>
    /// <remarks>
    /// Cities and events are those present in the window; participations are distinct (city, event) pairs; density = participations / (cities · events).
    /// <c>components</c> counts the connected parts, <c>largest_component</c> the cities of the largest.
    /// Cases: a window without ties has zeros, and blanks for density and means: there is nothing to divide by.
    /// </remarks>
    public static Table Of(IReadOnlyList<Window> windows) => Table.Of("describe", [.. windows.Select(Describe)])
        .Text("window", d => d.Window)
        .Integer("cities", d => d.Cities)
        .Integer("events", d => d.Events)
        .Integer("participations", d => d.Participations)
        .Number("density", d => d.Participations / ((double)d.Cities * d.Events))
        .Integer("components", d => d.Components)
        .Integer("largest_component", d => d.LargestComponent)
        .Number("mean_events_per_city", d => d.Participations / (double)d.Cities)
        .Number("mean_cities_per_event", d => d.Participations / (double)d.Events)
        .Build();

    private static Description Describe(Window window)
    {
        var components = Components.Of(window);
        return new Description(window.Name, window.CountCities(), window.CountEvents(), window.TieCount, components.Count, components.Largest);
    }

    private sealed record Description(string Window, int Cities, int Events, int Participations, int Components, int LargestComponent);
}
