namespace CityNetworks.Records.Files;

/// <summary>Numbers for different combinations of cells, from 0.</summary>
/// <param name="columns">The number of cells of each.</param>
internal sealed class CellCombinations(int columns)
{
    private readonly Dictionary<long, int>[] _pairs = [.. Enumerable.Range(0, Math.Max(0, columns - 1)).Select(_ => new Dictionary<long, int>())];
    private readonly long[] _lastPair = new long[Math.Max(0, columns - 1)];
    private readonly int[] _last = new int[Math.Max(0, columns - 1)];

    /// <summary>The number of a combination; without cells 0.</summary>
    /// <param name="cells">The number of each cell.</param>
    public int Of(ReadOnlySpan<int> cells)
    {
        if (cells.Length == 0)
            return 0;
        var combination = cells[0];
        for (var k = 1; k < cells.Length; k++)
        {
            var pair = ((long)combination << 32) | (uint)cells[k];
            if (pair != _lastPair[k - 1] || pair == 0)
            {
                if (!_pairs[k - 1].TryGetValue(pair, out var number))
                    _pairs[k - 1].Add(pair, number = _pairs[k - 1].Count);
                (_lastPair[k - 1], _last[k - 1]) = (pair, number);
            }

            combination = _last[k - 1];
        }

        return combination;
    }
}
