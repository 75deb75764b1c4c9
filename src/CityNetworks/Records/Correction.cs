namespace CityNetworks.Records;

/// <summary>A row of <c>corrections.csv</c>: where the source is doubtful, what it prints and what is recorded.</summary>
public sealed record Correction(string Id)
{
    /// <summary>The table concerned; null for a remark on the whole.</summary>
    public string? Table { get; init; }

    /// <summary>The row concerned, by its id.</summary>
    public string? Row { get; init; }

    /// <summary>The column concerned.</summary>
    public string? Column { get; init; }

    /// <summary>As the source prints it.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>As recorded (certain), or the alternative reading (probable).</summary>
    public string? RecordedAs { get; init; }

    /// <summary>certain, probable or unresolved.</summary>
    public string? Certainty { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>Where the reason comes from.</summary>
    public string? Source { get; init; }
}
