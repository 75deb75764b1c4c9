namespace CityNetworks.Records;

/// <summary>A span of time as a row gives it, half-open: <paramref name="From"/> belongs to it, <paramref name="To"/> does not.</summary>
/// <param name="From">The id of a period, or a date of any precision, which stands for its first day; null: the start is not known.</param>
/// <param name="To">The same; null: still on.</param>
/// <remarks>
/// A spell counts in every period that it overlaps. So <c>2005</c> to <c>2008</c> is the years 2005, 2006 and 2007, and so is <c>2005-11</c> to <c>2007-02</c>.
/// An id of a period is read as such even where it looks like a date. At least one of the two is not null.
/// </remarks>
public sealed record RecordedSpell(string? From, string? To)
{
    /// <summary>The spell of two cells; null when both are blank.</summary>
    public static RecordedSpell? Of(string? from, string? to) => from is null && to is null ? null : new RecordedSpell(from, to);

    /// <summary><c>FROM..TO</c>, a blank bound left out.</summary>
    public override string ToString() => $"{From}..{To}";
}
