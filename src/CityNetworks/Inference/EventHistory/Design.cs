namespace CityNetworks.Inference.EventHistory;

/// <summary>The data of a model of binary outcomes: named columns, the outcome, and the groups that rows belong to.</summary>
/// <param name="Terms">Names of the columns; the intercept is added by the fit.</param>
/// <param name="Columns">By column and row; all finite.</param>
/// <param name="Happens">The outcome of each row.</param>
public sealed record Design(IReadOnlyList<string> Terms, IReadOnlyList<double[]> Columns, IReadOnlyList<bool> Happens)
{
    /// <summary>The name of the constant.</summary>
    public const string Intercept = "intercept";

    /// <summary>Groups of rows whose errors may go together, by name of the grouping: a number from 0 for each row.</summary>
    public IReadOnlyDictionary<string, int[]> Clusters { get; init; } = new Dictionary<string, int[]>();

    /// <summary>Whether a column marks a level of a factor.</summary>
    public IReadOnlyList<bool> IsLevel { get; init; } = [.. Terms.Select(_ => false)];

    /// <summary>The number of rows.</summary>
    public int Count => Happens.Count;

    /// <summary>The number of rows in which it happens.</summary>
    public int Events => Happens.Count(happens => happens);

    /// <summary>The rows kept, in their order.</summary>
    internal Design Keeping(bool[] kept)
    {
        T[] Kept<T>(IReadOnlyList<T> values) => [.. values.Where((_, row) => kept[row])];
        return this with
        {
            Columns = [.. Columns.Select(column => Kept(column))],
            Happens = Kept(Happens),
            Clusters = Clusters.ToDictionary(pair => pair.Key, pair => Kept(pair.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>The columns kept.</summary>
    internal Design With(IReadOnlyList<int> columns) => this with
    {
        Terms = [.. columns.Select(column => Terms[column])],
        Columns = [.. columns.Select(column => Columns[column])],
        IsLevel = [.. columns.Select(column => IsLevel[column])],
    };
}
