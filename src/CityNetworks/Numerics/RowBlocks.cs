namespace CityNetworks.Numerics;

/// <summary>Sums over rows, block by block on any thread, added up in the order of the blocks: the same bits for any number of threads.</summary>
internal static class RowBlocks
{
    /// <summary>The longest span that a body is given.</summary>
    public const int Longest = 4096;

    /// <summary>Calls the body for [first, end) of each block with sums of its own, and adds these up.</summary>
    public static double[] Sum(int rows, int length, Workers workers, Action<int, int, double[]> body)
    {
        var blocks = (rows + Longest - 1) / Longest;
        var parts = new double[blocks][];
        workers.For(blocks, block =>
        {
            var sums = new double[length];
            body(block * Longest, Math.Min(rows, (block + 1) * Longest), sums);
            parts[block] = sums;
        });
        var total = new double[length];
        foreach (var part in parts)
        {
            for (var k = 0; k < length; k++)
                total[k] += part[k];
        }

        return total;
    }
}
