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
            var place = offsets[city];
            foreach (var other in row.Others)
            {
                targets[place] = other;
                weights[place] = rows.Weight(city, other, row.Sums[other]);
                reverse?[place] = rows.Weight(other, city, row.Sums[other]);
                place++;
            }

            row.Clear();
        });
        return new CoTies(window, weight, offsets, targets, weights, reverse);
    }
}
