namespace CityNetworks.Tests.Oracles;

/// <summary>Nestedness and co-occurrence over an explicit matrix of zeros and ones, rows and columns without a one struck out first.</summary>
internal static class NaiveOccurrence
{
    public static int[][] Matrix(IReadOnlyList<(int City, int Event)> ties)
    {
        var columns = ties.Select(tie => tie.Event).Distinct().Order().ToArray();
        return [.. ties
            .GroupBy(tie => tie.City)
            .OrderBy(row => row.Key)
            .Select(row => columns.Select(column => row.Any(tie => tie.Event == column) ? 1 : 0).ToArray())];
    }

    public static int[][] Transposed(int[][] matrix) =>
        matrix.Length == 0 ? [] : [.. Enumerable.Range(0, matrix[0].Length).Select(column => matrix.Select(row => row[column]).ToArray())];

    /// <summary>The paired nestedness of every pair of rows, after sorting the rows by falling sum.</summary>
    public static double[] PairedNestedness(int[][] matrix)
    {
        var rows = matrix.OrderByDescending(row => row.Sum()).ToArray();
        return [
            .. Pairs(rows).Select(pair => pair.Upper.Sum() == pair.Lower.Sum() ? 0 : 100.0 * pair.Upper.Zip(pair.Lower, Math.Min).Sum() / pair.Lower.Sum())
        ];
    }

    public static double[] CheckerboardUnits(int[][] matrix) => [.. Pairs(matrix).Select(pair => (double)CountColumns(pair, 1, 0) * CountColumns(pair, 0, 1))];

    public static double[] SharedUnits(int[][] matrix) => [.. Pairs(matrix).Select(pair => (double)CountColumns(pair, 1, 1) * CountColumns(pair, 0, 0))];

    public static int Checkerboards(int[][] matrix) => Pairs(matrix).Count(pair => CountColumns(pair, 1, 1) == 0);

    private static int CountColumns((int[] Upper, int[] Lower) pair, int upper, int lower) => pair.Upper.Zip(pair.Lower).Count(cell => cell == (upper, lower));

    private static IEnumerable<(int[] Upper, int[] Lower)> Pairs(int[][] rows) =>
        rows.SelectMany((upper, index) => rows.Skip(index + 1).Select(lower => (upper, lower)));
}
