using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Records as the tables of a record folder, each <c>NAME.csv</c>: what reading them back gives is the same.</summary>
/// <remarks>Tables without a row are left out; so are columns that no row fills, except the required ones.</remarks>
public static class RecordFolder
{
    /// <summary>The tables.</summary>
    public static IReadOnlyList<Table> Of(RecordSet records)
    {
        Table[] tables =
        [
            Periods(records), Cities(records), Events(records), Participations(records), Memberships(records), Contacts(records),
            .. RecordFolderTables.Of(records),
        ];
        return [.. tables.Where(table => table.RowCount > 0).Select(WithoutBlanks)];
    }

    private static Table Periods(RecordSet records) =>
        Table.Of("periods", records.Periods.Where(period => period.Id != "all" || period.Start is not null).ToArray())
            .Text("id", period => period.Id)
            .Text("label", period => period.Label)
            .Text("start", period => period.Start?.Text)
            .Text("end", period => period.End?.Text)
            .Text("summit", period => period.Summit)
            .Text("status", period => period.Recorded ? null : "no-record")
            .Build();

    private static Table Cities(RecordSet records)
    {
        var table = Table.Of("cities", records.Cities)
            .Text("id", city => city.Id)
            .Text("name", city => city.Name == city.Id ? null : city.Name)
            .Text("country", city => city.Country)
            .Number("lat", city => city.Latitude ?? double.NaN)
            .Number("lon", city => city.Longitude ?? double.NaN)
            .Number("population", city => city.Population ?? double.NaN)
            .Text("joined", city => city.Joined?.Text)
            .Text("left", city => city.Left?.Text)
            .Text("aliases", city => Listed(city.Aliases))
            .Text("as_printed", city => city.AsPrinted)
            .Text("note", city => city.Note)
            .Text("evidence", city => Word(city.Evidence));
        foreach (var further in records.Cities.SelectMany(city => city.Covariates.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            table.Text(further, city => city.Covariates.GetValueOrDefault(further));
        return table.Build();
    }

    private static Table Events(RecordSet records)
    {
        // Where somebody takes part by a spell, the event's periods follow from the spells.
        var lasting = records.Participations.Where(row => row.Spell is not null).Select(row => row.Event).ToHashSet(StringComparer.Ordinal);
        return Events(records, lasting);
    }

    private static Table Events(RecordSet records, HashSet<string> lasting) => Table.Of("events", records.Events)
        .Text("id", e => e.Id)
        .Text("title", e => e.Title)
        .Text("kind", e => e is { Kind: EventKind.Other, KindWord: null } ? null : e.KindText)
        .Text("period", e => !DateGivesPeriod(records, e) && e.LastPeriod is null && e.Period != "all" && !lasting.Contains(e.Id) ? e.Period : null)
        .Text("start", e => e.Start?.Text)
        .Text("end", e => e.End?.Text)
        .Text("host", e => e.Host)
        .Text("organiser", e => e.Organiser)
        .Text("status", e => e.Status is EventStatus.Held ? null : e.Status.ToString().ToLowerInvariant())
        .Text("themes", e => Listed(e.Themes))
        .Number("weight", e => e.Weight ?? double.NaN)
        .Text("same_occasion", e => e.SameOccasion)
        .Text("evidence", e => Word(e.Evidence))
        .Text("confidence", e => e.Confidence)
        .Text("source", e => e.Source)
        .Text("note", e => e.Note)
        .Build();

    private static Table Participations(RecordSet records) => Table.Of("participations", records.Participations)
        .Text("city", row => row.City)
        .Text("event", row => row.Event)
        .Text("period", row => row.Period)
        .Text("from", row => row.Spell?.From)
        .Text("to", row => row.Spell?.To)
        .Text("role", row => row.RoleText)
        .Text("presence", row => row.Presence is Presence.Present ? null : row.Presence.ToString().ToLowerInvariant())
        .Number("weight", row => row.Weight ?? double.NaN)
        .Number("probability", row => row.Probability ?? double.NaN)
        .Text("evidence", row => Word(row.Evidence))
        .Text("confidence", row => row.Confidence)
        .Text("source", row => row.Source)
        .Text("as_printed", row => row.AsPrinted)
        .Build();

    private static Table Memberships(RecordSet records) => Table.Of("memberships", records.Memberships)
        .Text("city", row => row.City)
        .Text("from", row => row.Spell?.From)
        .Text("to", row => row.Spell?.To)
        .Build();

    private static Table Contacts(RecordSet records) => Table.Of("contacts", records.Contacts)
        .Text("source", row => row.Source)
        .Text("target", row => row.Target)
        .Text("kind", row => row.Kind)
        .Text("from", row => row.From)
        .Text("to", row => row.To)
        .Number("weight", row => row.Weight ?? double.NaN)
        .Build();

    // A date such as 2012 may lie in two periods; then only the stated period says which.
    private static bool DateGivesPeriod(RecordSet records, Event e) => e.Start is { } start && records.Periods.All(period =>
        period.Id == e.Period || !(period.Start is { } first && period.End is { } end) || start.End <= first.First || start.First >= end.First);

    private static string? Listed(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(';', items);

    private static string? Word(Evidence evidence) => evidence is Evidence.Paper ? null : evidence.ToString().ToLowerInvariant();

    private static Table WithoutBlanks(Table table)
    {
        Column[] filled = [.. table.Columns.Where(column => IsRequired(column.Name) || IsFilled(column))];
        return filled.Length == table.Columns.Count ? table : new Table(table.Name, filled);
    }

    private static bool IsRequired(string column) => column is "id" or "city" or "event" or "source" or "target";

    private static bool IsFilled(Column column) => column switch
    {
        TextColumn text => text.Values.Any(value => !string.IsNullOrEmpty(value)),
        NumberColumn number => number.Values.Any(value => !double.IsNaN(value)),
        IntegerColumn integer => integer.Values.Any(value => value is not null),
        _ => true,
    };
}
