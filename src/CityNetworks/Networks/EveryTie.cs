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
            rows.Fill(city, onlyAfter: true, row);
            var others = row.Others;
            others.CopyTo(targets.AsSpan(offsets[city]));
            var own = weights.AsSpan(offsets[city], others.Length);
            for (var k = 0; k < others.Length; k++)
            {
                own[k] = rows.Weight(city, others[k], row.Sums[others[k]]);
                reverse?[offsets[city] + k] = rows.Weight(others[k], city, row.Sums[others[k]]);
            }

            row.Clear();
        });
        return new CoTies(window, weight, offsets, targets, weights, reverse);
    }
}
