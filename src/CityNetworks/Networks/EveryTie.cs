using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>All ties of a window that are strong enough: counted first, so that they are stored without growing anything.</summary>
internal static class EveryTie
{
    public static CoTies Of(CoTieRows rows, Window window, TieWeight weight, CoTieLimit limit, Workers workers)
    {
        var n = window.Network.CityCount;
        var offsets = new int[n + 1];
        CityBlocks.For(workers, n, (city, row) => offsets[city + 1] = rows.Count(city, onlyAfter: true, row));
        limit.Allow(CityBlocks.Accumulate(offsets));

        var targets = GC.AllocateUninitializedArray<int>(offsets[n]);
        var weights = GC.AllocateUninitializedArray<double>(offsets[n]);
        var reverse = weight.Definition().IsSymmetric ? null : GC.AllocateUninitializedArray<double>(offsets[n]);
        CityBlocks.For(workers, n, (city, row) =>
        {
            var own = targets.AsSpan(offsets[city]..offsets[city + 1]);
            var sums = weights.AsSpan(offsets[city]..offsets[city + 1]);
            rows.Fill(city, onlyAfter: true, row, own, sums);
            for (var k = 0; k < own.Length && !rows.IsPlainSum; k++)
            {
                reverse?[offsets[city] + k] = rows.Weight(own[k], city, sums[k]);
                sums[k] = rows.Weight(city, own[k], sums[k]);
            }
        });
        return new CoTies(window, weight, offsets, targets, weights, reverse);
    }
}
