namespace CityNetworks.Records.Files;

/// <summary>The calendar years that dates name, where periods have to be made of them.</summary>
/// <remarks>
/// Of events that do not last, the years of their dates. As soon as an event or a participation lasts, every year from the first to the last named,
/// since it is there in the years between as well. The year in which the last one ends counts only when somebody is still on: else nothing is left in it.
/// </remarks>
internal static class CalendarYears
{
    /// <param name="events">The events whose period is not stated.</param>
    /// <param name="spells">The spells of participations.</param>
    /// <param name="named">Years that the tables name as periods.</param>
    /// <param name="until">The last day asked for: where somebody is still on, its year counts and those before it.</param>
    public static IReadOnlyCollection<int> Of(
        IEnumerable<Event> events, IReadOnlyCollection<RecordedSpell> spells, IEnumerable<int> named, DateOnly? until = null)
    {
        var years = new SortedSet<int>();
        var lasts = spells.Count > 0;
        foreach (var row in events)
        {
            if ((row.Start ?? row.End) is { } date)
                years.Add(date.First.Year);
            if (row is { Start: { } start, End: { } end } && start != end)
            {
                lasts |= end.End.AddDays(-1).Year != start.First.Year;
                years.Add(end.End.AddDays(-1).Year);
            }
        }

        var someAreOn = spells.Any(spell => spell.To is null);
        foreach (var spell in spells)
        {
            if (Day(spell.From) is { } from)
                years.Add(from.Year);
            if (Day(spell.To) is { } to)
                years.Add((someAreOn ? to : to.AddDays(-1)).Year);
        }

        if (years.Count > 0)
            years.UnionWith(named);
        if (years.Count > 0 && someAreOn && until is { } asked && asked.Year > years.Max)
            years.Add(asked.Year);
        return lasts && years.Count > 0 ? [.. Enumerable.Range(years.Min, years.Max - years.Min + 1)] : years;
    }

    private static DateOnly? Day(string? bound) => bound is not null && CalendarDate.TryParse(bound, out var date) ? date.First : null;
}
