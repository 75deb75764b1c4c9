using CityNetworks.Networks;

namespace CityNetworks.Studies.Parts;

/// <summary>Sizes of windows, by which parts of a study are limited.</summary>
internal static class WindowSizes
{
    /// <summary>Nodes present in the window, of both modes.</summary>
    public static long Nodes(Window window) => (long)window.CountCities() + window.CountEvents();

    /// <summary>What a search from every node costs at most: (n + m) · ties.</summary>
    public static long SearchSteps(Window window) => Nodes(window) * window.TieCount;

    /// <summary>A pass over the pairs of both modes: Σ_e d_e² + Σ_i k_i².</summary>
    public static long PairSteps(Window window)
    {
        var steps = CoTies.Estimate(window).MultiplyAdds;
        for (var city = 0; city < window.Network.CityCount; city++)
            steps += (long)window.DegreeOf(city) * window.DegreeOf(city);
        return steps;
    }
}
