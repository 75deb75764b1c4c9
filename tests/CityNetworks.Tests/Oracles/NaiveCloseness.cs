using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Closeness and harmonic centrality by their formulas, from all distances.</summary>
internal static class NaiveCloseness
{
    public static ModeValues Farness(Window window)
    {
        var distances = new NaiveDistances(window);
        return distances.Values(window, node => distances.From(node).Values.Sum(to => to.Distance));
    }

    public static ModeValues Harmonic(Window window)
    {
        var distances = new NaiveDistances(window);
        return distances.Values(window, node => distances.From(node).Values.Where(to => to.Distance > 0).Sum(to => 1.0 / to.Distance));
    }

    public static ModeValues NormalisedCloseness(Window window)
    {
        var distances = new NaiveDistances(window);
        double n = distances.Nodes.Count(node => node.Mode is Mode.City);
        double m = distances.Nodes.Count(node => node.Mode is Mode.Event);
        return distances.Values(window, node =>
        {
            var reached = distances.From(node);
            var nearest = node.Mode is Mode.City ? m + (2 * (n - 1)) : n + (2 * (m - 1));
            return nearest / reached.Values.Sum(to => to.Distance) * (reached.Count - 1) / (n + m - 1);
        });
    }
}
