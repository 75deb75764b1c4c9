using CityNetworks.Numerics;

namespace CityNetworks.Inference.Permutation;

/// <summary>The ways to permute the nodes of a frame within their groups: all of them by number where they are few, else as many as asked for, drawn.</summary>
internal sealed class NodePermutations
{
    private readonly MatrixFrame _frame;
    private readonly int[][] _rows;
    private readonly int[][] _columns;
    private readonly CounterRandom _random;

    public NodePermutations(MatrixFrame frame, int runs, ulong seed)
    {
        _frame = frame;
        _rows = Groups(frame.RowStrata);
        _columns = frame.IsOneMode ? [] : Groups(frame.ColumnStrata);
        _random = new CounterRandom(seed);
        var all = _rows.Concat(_columns).Aggregate(1.0, (product, group) => product * Factorial(group.Length));
        (IsExact, Count) = all <= runs ? (true, (int)all) : (false, runs);
    }

    /// <summary>Whether all ways are tried, the one as recorded among them.</summary>
    public bool IsExact { get; }

    /// <summary>How many ways are tried.</summary>
    public int Count { get; }

    /// <summary>By entry of a matrix: the entry that takes its place in way number <paramref name="index"/>; 0 is the way as recorded where all are
    /// tried.</summary>
    public void Fill(int index, int[] entries)
    {
        var (rows, columns) = At(index);
        var width = _frame.Columns.Count;
        for (var i = 0; i < _frame.Rows.Count; i++)
        {
            for (var j = 0; j < width; j++)
                entries[(i * width) + j] = (rows[i] * width) + columns[j];
        }
    }

    private (int[] Rows, int[] Columns) At(int index)
    {
        int[] rows = [.. Enumerable.Range(0, _frame.Rows.Count)];
        int[] columns = [.. Enumerable.Range(0, _frame.Columns.Count)];
        if (IsExact)
        {
            long rest = index;
            rest = Numbered(_rows, rows, rest);
            Numbered(_columns, columns, rest);
        }
        else
        {
            var draws = _random.Sequence(RandomPurpose.Permutation, index);
            Drawn(_rows, rows, draws);
            Drawn(_columns, columns, draws);
        }

        return (rows, _frame.IsOneMode ? rows : columns);
    }

    private static long Numbered(int[][] groups, int[] places, long rest)
    {
        foreach (var group in groups)
        {
            var left = group.ToList();
            foreach (var place in group)
            {
                places[place] = left[(int)(rest % left.Count)];
                rest /= left.Count;
                left.Remove(places[place]);
            }
        }

        return rest;
    }

    private static void Drawn(int[][] groups, int[] places, CounterSequence draws)
    {
        foreach (var group in groups)
        {
            var dealt = (int[])group.Clone();
            draws.Shuffle<int>(dealt);
            for (var k = 0; k < group.Length; k++)
                places[group[k]] = dealt[k];
        }
    }

    private static int[][] Groups(IReadOnlyList<int> strata) =>
        [.. strata.Index().GroupBy(item => item.Item).OrderBy(group => group.Key).Select(group => group.Select(item => item.Index).ToArray())];

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, k) => product * k);
}
