using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>Points that fill a cube evenly along every axis, however few they are.</summary>
public static class LatinHypercube
{
    /// <summary>By point and axis: numbers in [0, 1).</summary>
    /// <remarks>
    /// Formula: on each axis the points lie in the n intervals [k/n, (k + 1)/n), one in each, in an order of its own, at a uniform place within.
    /// Drawn by address: an axis has the same places whatever other axes there are.
    /// Cost: O(points × axes).
    /// Source: McKay, Beckman and Conover (1979), Technometrics 21, 239–245.
    /// </remarks>
    /// <param name="points">The number of points.</param>
    /// <param name="axes">The number of axes.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>As many rows as points, each with a number an axis.</returns>
    public static IReadOnlyList<double[]> Of(int points, int axes, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        var design = Enumerable.Range(0, points).Select(_ => new double[axes]).ToArray();
        var intervals = new int[points];
        for (var axis = 0; axis < axes; axis++)
        {
            var sequence = new CounterRandom(seed).Sequence(RandomPurpose.Design, axis);
            for (var point = 0; point < points; point++)
                intervals[point] = point;
            sequence.Shuffle(intervals.AsSpan());
            for (var point = 0; point < points; point++)
                design[point][axis] = Math.Min((intervals[point] + sequence.NextUniform()) / points, BelowOne);
        }

        return design;
    }

    private const double BelowOne = 1 - (1.0 / (1L << 53));
}
