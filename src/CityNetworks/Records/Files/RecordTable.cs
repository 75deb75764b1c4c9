namespace CityNetworks.Records.Files;

/// <summary>A row and the line it stands on.</summary>
internal readonly record struct Placed<T>(T Row, int Line);

/// <summary>The rows of one table as the file has them.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Rows">The rows that could be read; empty when the file is absent.</param>
internal sealed record RecordTable<T>(string File, IReadOnlyList<Placed<T>> Rows)
{
    /// <summary>The line of a row, where that is known without making the row; null: it is not.</summary>
    public LineRuns? Lines { get; init; }

    /// <summary>Whether there is a file but its header cannot be understood: then nothing can be said about what refers to it.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The number of rows that could not be read.</summary>
    public int BrokenRows { get; init; }

    /// <summary>The ids of those rows.</summary>
    public IReadOnlyList<string> BrokenIds { get; init; } = [];

    /// <summary>Whether there is a file with rows.</summary>
    public bool IsPresent => IsBroken || Rows.Count > 0 || BrokenRows > 0;

    /// <summary>Whether some of its rows are not known.</summary>
    public bool HasGaps => IsBroken || BrokenRows > 0;

    /// <summary>The line of a row.</summary>
    public int LineOf(int row) => Lines is { } lines ? lines[row] : Rows[row].Line;
}
