namespace CityNetworks.Inference.Permutation;

/// <summary>A matrix over the rows and columns of a <see cref="MatrixFrame"/>.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Values">By row, then column; the diagonal of a one-mode matrix is not looked at.</param>
public sealed record CellMatrix(string Name, double[] Values);

/// <summary>What matrices are over: cities by cities, or cities by events.</summary>
/// <param name="Rows">Ids of the rows.</param>
/// <param name="Columns">Ids of the columns; in one mode those of the rows.</param>
/// <param name="IsOneMode">Whether rows and columns are the same nodes, so that they are permuted together and the diagonal is left out.</param>
public sealed record MatrixFrame(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, bool IsOneMode)
{
    /// <summary>The group of each row within which rows are permuted.</summary>
    public IReadOnlyList<int> RowStrata { get; init; } = new int[Rows.Count];

    /// <summary>The group of each column; in one mode not used.</summary>
    public IReadOnlyList<int> ColumnStrata { get; init; } = new int[Columns.Count];

    /// <summary>The number of entries of a matrix.</summary>
    public int Size => Rows.Count * Columns.Count;
}

/// <summary>An outcome and its predictors, over one frame.</summary>
/// <param name="Frame">Rows and columns.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictors">At least one.</param>
public sealed record MatrixData(MatrixFrame Frame, CellMatrix Outcome, IReadOnlyList<CellMatrix> Predictors)
{
    /// <summary>Whether all matrices are symmetric, so that each pair counts once.</summary>
    public bool IsSymmetric { get; } = Frame.IsOneMode && Predictors.Append(Outcome).All(matrix => IsOfPairs(matrix.Values, Frame.Rows.Count));

    /// <summary>The entries that are cells of the regression, ascending.</summary>
    internal int[] Cells()
    {
        var columns = Frame.Columns.Count;
        return [.. Enumerable.Range(0, Frame.Size).Where(entry => !Frame.IsOneMode || (IsSymmetric ? entry / columns < entry % columns
            : entry / columns != entry % columns))];
    }

    private static bool IsOfPairs(double[] values, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (values[(i * n) + j] != values[(j * n) + i])
                    return false;
            }
        }

        return true;
    }
}
