namespace CityNetworks.Numerics;

/// <summary>Rows of numbers, concatenated. Immutable; safe to read from any number of threads.</summary>
/// <param name="offsets">Where each row begins, and the end of the last.</param>
/// <param name="items">The items, row after row.</param>
internal sealed class CompressedRows(int[] offsets, int[] items)
{
    /// <summary>The number of rows.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>The number of items in all.</summary>
    public int ItemCount => items.Length;

    /// <summary>Where each row begins, and the end of the last.</summary>
    public int[] Offsets => offsets;

    /// <summary>The items, row after row.</summary>
    public int[] Items => items;

    /// <summary>The items of a row.</summary>
    public ReadOnlySpan<int> this[int row] => items.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);

    /// <summary>Items dealt out to their rows, each row in the order in which they come.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="keys">The row of each item.</param>
    /// <param name="values">The items, in step.</param>
    public static CompressedRows Of(int rows, ReadOnlySpan<int> keys, ReadOnlySpan<int> values)
    {
        var offsets = RowOffsets.Of(keys, rows);
        var (next, items) = (RowOffsets.Places(offsets), new int[keys.Length]);
        for (var k = 0; k < keys.Length; k++)
            items[next[keys[k]]++] = values[k];
        return new CompressedRows(offsets, items);
    }

    /// <summary>The rows of lists, as they stand.</summary>
    public static CompressedRows Of(IReadOnlyList<int[]> rows)
    {
        int[] offsets = [0, .. rows.Select(row => row.Length)];
        RowOffsets.Accumulate(offsets);
        return new CompressedRows(offsets, [.. rows.SelectMany(row => row)]);
    }

    /// <summary>The same the other way round: for each item the rows that hold it, ascending, and where in these rows they do.</summary>
    /// <param name="count">The number of different items, numbered from 0.</param>
    public (CompressedRows Rows, int[] Places) Transposed(int count)
    {
        var turned = RowOffsets.Of(items, count);
        var (next, holders, places) = (RowOffsets.Places(turned), new int[items.Length], new int[items.Length]);
        for (var row = 0; row < Count; row++)
        {
            for (var place = offsets[row]; place < offsets[row + 1]; place++)
            {
                var to = next[items[place]]++;
                (holders[to], places[to]) = (row, place);
            }
        }

        return (new CompressedRows(turned, holders), places);
    }
}
