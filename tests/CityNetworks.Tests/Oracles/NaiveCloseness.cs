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

    /// <summary>Near within the component, times the share of the other nodes that it holds; or, as NetworkX does, by the nodes of the whole window.</summary>
    public static ModeValues NormalisedCloseness(Window window, bool wholeWindow = false)
    {
        var distances = new NaiveDistances(window);
        return distances.Values(window, node =>
        {
            var reached = distances.From(node);
            var counted = wholeWindow ? distances.Nodes : reached.Keys;
            double own = counted.Count(other => other.Mode == node.Mode);
            double others = counted.Count(other => other.Mode != node.Mode);
            var nearest = others + (2 * (own - 1));
            return nearest / reached.Values.Sum(to => to.Distance) * (reached.Count - 1) / (distances.Nodes.Count - 1);
        });
    }
}
