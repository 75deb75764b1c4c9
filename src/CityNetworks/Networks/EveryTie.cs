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
        var sums = new TieSums(offsets[n], rows.Formula, window);
        CityBlocks.For(workers, n, (city, row) =>
        {
            var count = rows.Fill(city, onlyAfter: true, row, targets.AsSpan(offsets[city]..offsets[city + 1]), row.Values);
            sums.Put(offsets[city], row.Values[..count]);
        });
        return new CoTies(window, weight, rows.Formula, offsets, targets, sums);
    }
}
