using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>All ties of a window that are strong enough.</summary>
internal static class EveryTie
{
    public static CoTies Of(CoTieRows rows, Window window, TieWeight weight, CoTieLimit limit, Workers workers)
    {
        var n = window.Network.CityCount;
        var blocks = new TieBlock[(n + TieBlock.Cities - 1) / TieBlock.Cities];
        var ties = 0L;
        workers.For(blocks.Length, () => new TieBlockBuilder(rows, n), (block, builder) =>
        {
            blocks[block] = builder.Build(block * TieBlock.Cities);
            limit.Allow(Interlocked.Add(ref ties, blocks[block].Count));
        });
        return new CoTies(window, weight, rows.Formula, blocks);
    }
}
