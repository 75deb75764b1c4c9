namespace CityNetworks.Records;

/// <summary>A row of <c>periods.csv</c>: a span of time, half-open.</summary>
public sealed record Period(string Id)
{
    /// <summary>A longer name; null when there is none.</summary>
    public string? Label { get; init; }

    /// <summary>The first day; null when not known.</summary>
    public CalendarDate? Start { get; init; }

    /// <summary>The day after the last; null when not known.</summary>
    public CalendarDate? End { get; init; }

    /// <summary>The summit that opened it (Mercocities).</summary>
    public string? Summit { get; init; }

    /// <summary>False for a gap that the sources are silent about (<c>status = no-record</c>).</summary>
    public bool Recorded { get; init; } = true;
}
