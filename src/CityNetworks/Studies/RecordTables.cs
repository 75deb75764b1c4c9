using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>The records themselves as tables, for reports: what was measured can be compared with what it was measured from.</summary>
public static class RecordTables
{
    /// <summary>Tables <c>record_cities</c>, <c>record_periods</c>, <c>record_events</c>, <c>record_participations</c>, <c>record_adoptions</c> and
    /// <c>record_corrections</c>.</summary>
    /// <remarks>Rows of the origins that count, whatever their role, kind and status: that a meeting was cancelled is a finding too. Corrections are all
    /// there.</remarks>
    /// <param name="records">The records.</param>
    /// <param name="evidence">The origins that count.</param>
    public static IReadOnlyList<Table> Of(RecordSet records, IReadOnlySet<Evidence> evidence)
    {
        var counting = records with
        {
            Cities = [.. records.Cities.Where(city => evidence.Contains(city.Evidence))],
            Events = [.. records.Events.Where(@event => evidence.Contains(@event.Evidence))],
            Participations = [.. records.Participations.Where(row => evidence.Contains(row.Evidence))],
            Adoptions = [.. records.Adoptions.Where(row => evidence.Contains(row.Evidence))],
        };
        return [Cities(counting), Periods(counting), Events(counting), Participations(counting), Adoptions(counting), Corrections(counting)];
    }

    private static Table Cities(RecordSet records) => Table.Of("record_cities", records.Cities)
        .Text("id", c => c.Id).Text("name", c => c.Name).Text("country", c => c.Country)
        .Number("lat", c => c.Latitude ?? double.NaN).Number("lon", c => c.Longitude ?? double.NaN).Number("population", c => c.Population ?? double.NaN)
        .Text("evidence", c => Word(c.Evidence)).Build();

    private static Table Periods(RecordSet records) => Table.Of("record_periods", records.Periods)
        .Text("id", p => p.Id).Text("label", p => p.Label).Text("start", p => p.Start?.Text).Text("end", p => p.End?.Text)
        .Text("summit", p => p.Summit).Text("status", p => p.Recorded ? "recorded" : "no-record").Build();

    private static Table Events(RecordSet records)
    {
        var counts = records.Participations.CountBy(p => p.Event).ToDictionary(StringComparer.Ordinal);
        return Table.Of("record_events", records.Events)
            .Text("id", e => e.Id)
            .Text("title", e => e.Title)
            .Text("kind", e => e.KindText)
            .Text("period", e => e.Period)
            .Text("last_period", e => e.LastPeriod)
            .Text("start", e => e.Start?.Text).Text("end", e => e.End?.Text).Text("host", e => e.Host).Text("status", e => Word(e.Status))
            .Text("themes", e => string.Join(';', e.Themes)).Text("same_occasion", e => e.SameOccasion).Text("evidence", e => Word(e.Evidence))
            .Integer("participations", e => counts.GetValueOrDefault(e.Id)).Build();
    }

    // The periods in which each counts stand beside what is recorded: a spell says them in dates, an event that lasts in its own row.
    private static Table Participations(RecordSet records)
    {
        var axis = new PeriodAxis(records.Periods);
        var spells = new CountedSpells(records, Selection.Default, axis);
        var events = records.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        (int First, int End)?[] counted = [.. records.Participations.Select(p => events.TryGetValue(p.Event, out var at) ? spells.Of(p, at) : null)];
        return Table.Of("record_participations", records.Participations.Zip(counted).ToArray())
            .Text("city", p => p.First.City).Text("event", p => p.First.Event).Text("period", p => p.First.Period)
            .Text("from", p => p.First.Spell?.From).Text("to", p => p.First.Spell?.To)
            .Text("first_period", p => p.Second is { } at ? axis.Periods[at.First].Id : null)
            .Text("last_period", p => p.Second is var (first, end) && end - first > 1 ? axis.Periods[end - 1].Id : null)
            .Text("role", p => p.First.RoleText).Text("evidence", p => Word(p.First.Evidence)).Build();
    }

    private static Table Adoptions(RecordSet records) => Table.Of("record_adoptions", records.Adoptions)
        .Text("city", a => a.City).Text("policy", a => a.Policy).Text("period", a => a.Period)
        .Text("degree", a => a.Degree).Text("source_city", a => a.SourceCity).Text("left", a => a.Left)
        .Text("evidence", a => Word(a.Evidence)).Build();

    private static Table Corrections(RecordSet records) => Table.Of("record_corrections", records.Corrections)
        .Text("id", c => c.Id).Text("table", c => c.Table).Text("row", c => c.Row).Text("column", c => c.Column)
        .Text("as_printed", c => c.AsPrinted).Text("recorded_as", c => c.RecordedAs).Text("certainty", c => c.Certainty)
        .Text("why", c => c.Why).Text("source", c => c.Source).Build();

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
