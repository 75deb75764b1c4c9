namespace CityNetworks.Networks;

/// <summary>Searching numbers that never fall.</summary>
internal static class Ascending
{
    /// <summary>The last place but the very last whose number is at most <paramref name="value"/>: the row that a place in a table of rows belongs to, given
    /// where rows begin and the last ends.</summary>
    public static int LastAtMost(ReadOnlySpan<int> starts, int value)
    {
        var (low, high) = (0, starts.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] <= value ? (middle, high) : (low, middle);
        }

        return low;
    }
}
