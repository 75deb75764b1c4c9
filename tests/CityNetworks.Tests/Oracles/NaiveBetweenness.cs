using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Betweenness by its definition: for every pair, the share of its shortest paths that pass through the node.</summary>
internal static class NaiveBetweenness
{
    public static ModeValues Of(Window window) => Of(window, (_, _) => true);

    /// <summary>Only pairs whose modes are as said, in either order.</summary>
    public static ModeValues Of(Window window, Func<Mode, Mode, bool> counts)
    {
        var distances = new NaiveDistances(window);
        return distances.Values(window, node =>
        {
            var sum = 0.0;
            for (var s = 0; s < distances.Nodes.Count; s++)
            {
                for (var t = s + 1; t < distances.Nodes.Count; t++)
                {
                    var (source, target) = (distances.Nodes[s], distances.Nodes[t]);
                    if (source != node && target != node && (counts(source.Mode, target.Mode) || counts(target.Mode, source.Mode)))
                        sum += Share(distances, source, node, target);
                }
            }

            return sum;
        });
    }

    private static double Share(NaiveDistances distances, (Mode, int) source, (Mode, int) node, (Mode, int) target)
    {
        if (!distances.From(source).TryGetValue(target, out var whole) || !distances.From(source).TryGetValue(node, out var first))
            return 0;
        var second = distances.From(node)[target];
        return first.Distance + second.Distance == whole.Distance ? first.Paths * second.Paths / whole.Paths : 0;
    }
}
