namespace CityNetworks.Cli.Output;

/// <summary>How a table is shown to a person: in the order of its answer. Files and pipes keep the order of the table.</summary>
internal sealed record TableView
{
    /// <summary>As the table stands.</summary>
    public static TableView AsIs { get; } = new();

    /// <summary>The column whose order is the answer; null: the table's own order.</summary>
    public string? By { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Whether numbers are ordered by their size without their sign.</summary>
    public bool IsBySize { get; init; }

    /// <summary>Columns whose groups stay together, in the order of the table.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>The column that is also drawn as bars; null: none.</summary>
    public string? Bar { get; init; }

    /// <summary>Columns that are also drawn as lines over the rows, below the table.</summary>
    public IReadOnlyList<string> Trends { get; init; } = [];

    /// <summary>Whether a table has every column that is named here.</summary>
    public bool Fits(Tables.Table table) =>
        Within.Concat(Trends).Append(By).Append(Bar).All(name => name is null || table.Columns.Any(column => column.Name == name));
}
