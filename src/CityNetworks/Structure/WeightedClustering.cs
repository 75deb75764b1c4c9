using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>How the four weights of a 4-path make its value.</summary>
public enum PathValue
{
    /// <summary>am: their arithmetic mean.</summary>
    ArithmeticMean,

    /// <summary>gm: their geometric mean.</summary>
    GeometricMean,

    /// <summary>ma: the largest.</summary>
    Maximum,

    /// <summary>mi: the smallest.</summary>
    Minimum,
}

/// <summary>Opsahl's clustering where heavy 4-paths count for more.</summary>
/// <remarks>
/// Formula: C* = Σ value of closed 4-paths / Σ value of 4-paths, the value of a path being am, gm, max or min of the weights of its four ties. Whether a path
/// is closed does not depend on weights.
/// Cases: as <see cref="OpsahlClustering"/>, to which it is equal when all weights are equal; all paths of value 0 → NaN.
/// Cost: O(number of 4-paths), which are enumerated: max and min cannot be summed otherwise. Parallel over centres.
/// Source: Opsahl (2013), Social Networks 35, 159–167.
/// </remarks>
public static class WeightedClustering
{
    /// <summary>The weighted clustering of a mode of the window.</summary>
    public static PathClosure Of(Window window, Mode mode, PathValue value, Workers workers = default)
    {
        var side = new Side(window, mode);
        var closed = new double[side.Length];
        var paths = new double[side.Length];
        workers.For(side.End - side.First, () => new CoPresence(side), (item, presence) =>
        {
            var centre = side.First + item;
            (closed[centre], paths[centre]) = Around(side, centre, value, presence);
        });
        return new PathClosure(closed, paths);
    }

    private static (double Closed, double Paths) Around(Side side, int centre, PathValue value, CoPresence presence)
    {
        var (closed, paths) = (0.0, 0.0);
        var middle = side.NeighboursOf(centre);
        for (var first = 0; first < middle.Length; first++)
        {
            var starts = side.Other.NeighboursOf(middle[first]);
            for (var start = 0; start < starts.Length; start++)
            {
                var i = starts[start];
                if (i == centre)
                    continue;
                presence.Read(i);
                var outer = side.Window.Network.WeightOf(side.Other.TieOf(middle[first], start));
                var inner = side.Window.Network.WeightOf(side.TieOf(centre, first));
                for (var second = 0; second < middle.Length; second++)
                {
                    if (second == first)
                        continue;
                    var backInner = side.Window.Network.WeightOf(side.TieOf(centre, second));
                    var ends = side.Other.NeighboursOf(middle[second]);
                    var sharedBySecond = ends.BinarySearch(i) >= 0 ? 1 : 0;
                    for (var end = 0; end < ends.Length; end++)
                    {
                        var j = ends[end];
                        if (j == centre || j == i)
                            continue;
                        var worth = Value(value, outer, inner, backInner, side.Window.Network.WeightOf(side.Other.TieOf(middle[second], end)));
                        paths += worth;
                        var elsewhere = presence[j] - sharedBySecond - (starts.BinarySearch(j) >= 0 ? 1 : 0);
                        closed += elsewhere > 0 ? worth : 0;
                    }
                }
            }
        }

        return (closed, paths);
    }

    private static double Value(PathValue value, double a, double b, double c, double d) => value switch
    {
        PathValue.ArithmeticMean => (a + b + c + d) / 4,
        PathValue.GeometricMean => Math.Sqrt(Math.Sqrt(a * b * c * d)),
        PathValue.Maximum => Math.Max(Math.Max(a, b), Math.Max(c, d)),
        _ => Math.Min(Math.Min(a, b), Math.Min(c, d)),
    };
}
