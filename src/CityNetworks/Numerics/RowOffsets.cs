using System.Runtime.CompilerServices;

namespace CityNetworks.Numerics;

/// <summary>The start of each of several concatenated rows (compressed sparse rows), and the end of the last: the one counting sort of the library.</summary>
internal static class RowOffsets
{
    /// <summary>The offsets of rows of which each key is an item.</summary>
    /// <param name="keys">The row of each item, in any order.</param>
    /// <param name="rows">The number of rows.</param>
    /// <returns>One place more than there are rows. Cost: O(items + rows).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Of(ReadOnlySpan<int> keys, int rows)
    {
        var offsets = new int[rows + 1];
        foreach (var key in keys)
            offsets[key + 1]++;
        Accumulate(offsets);
        return offsets;
    }

    /// <summary>Lengths of rows, from the second place on, become offsets.</summary>
    /// <returns>The sum, which may be more than offsets can hold; they are only of use when it is not.</returns>
    public static long Accumulate(Span<int> lengths)
    {
        var sum = 0L;
        for (var row = 0; row < lengths.Length; row++)
        {
            sum += lengths[row];
            lengths[row] = unchecked((int)sum);
        }

        return sum;
    }

    /// <summary>Where the next item of each row goes, when items are dealt out in their order: at first, where the row begins.</summary>
    public static int[] Places(ReadOnlySpan<int> offsets) => offsets[..^1].ToArray();
}
