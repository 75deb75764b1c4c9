using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>The records as they would be had a choice been made otherwise.</summary>
internal static class RecordCoding
{
    /// <summary>Records and selection under these choices.</summary>
    public static (RecordSet Records, Selection Selection) Under(RecordSet records, Selection selection, IEnumerable<CodingChoice> choices)
    {
        foreach (var choice in choices)
        {
            records = choice.Corrections.SelectMany(id => Of(records, id)).Aggregate(records, (changed, row) => Applied(changed, row));
            if (choice.Apart)
                records = records with { Events = [.. records.Events.Select(row => row with { SameOccasion = null })] };
            if (choice.Evidence is { } evidence)
                selection = selection with { Evidence = evidence };
        }

        return (records, selection);
    }

    /// <summary>The alternatives that an id stands for: its own row and those of <c>id-…</c>.</summary>
    public static IReadOnlyList<Correction> Of(RecordSet records, string id) =>
        [.. records.Corrections.Where(row => (row.Id == id || row.Id.StartsWith($"{id}-", StringComparison.Ordinal)) && IsAlternative(row) && Changes(records, row))];

    /// <summary>Whether the correction gives another reading of a column: one that is certain is in the records already.</summary>
    public static bool IsAlternative(Correction row) => row.Certainty == "probable" && (row.Table, row.Column) is ("cities", "country" or "name" or "lat" or "lon" or "population") or ("events", "period" or "start" or "host" or "same_occasion");

    private static bool Changes(RecordSet records, Correction row) => row.Table switch
    {
        "events" when row.Column == "period" && records.Periods.All(period => period.Id != row.RecordedAs) => false,
        "cities" => records.Cities.Any(city => city.Id == row.Row && Read(city, row) != city),
        _ => records.Events.Any(@event => @event.Id == row.Row && Read(@event, row) != @event),
    };

    private static RecordSet Applied(RecordSet records, Correction row) => row.Table == "cities"
        ? records with { Cities = [.. records.Cities.Select(city => city.Id == row.Row ? Read(city, row) : city)] }
        : records with { Events = [.. records.Events.Select(@event => @event.Id == row.Row ? Read(@event, row) : @event)] };

    private static City Read(City city, Correction row) => row.Column switch
    {
        "country" => city with { Country = row.RecordedAs },
        "name" => city with { Name = row.RecordedAs ?? city.Name },
        "lat" => city with { Latitude = Number(row) },
        "lon" => city with { Longitude = Number(row) },
        _ => city with { Population = Number(row) },
    };

    private static Event Read(Event @event, Correction row) => row.Column switch
    {
        "period" => @event with { Period = row.RecordedAs ?? @event.Period },
        "start" => @event with { Start = CalendarDate.TryParse(row.RecordedAs ?? string.Empty, out var date) ? date : null },
        "host" => @event with { Host = row.RecordedAs },
        _ => @event with { SameOccasion = row.RecordedAs },
    };

    private static double? Number(Correction row) => double.TryParse(row.RecordedAs, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
