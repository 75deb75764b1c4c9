using CityNetworks.Records;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Cli.Options;

/// <summary>A change of the world in words for people: names where the option has ids, with the country beside a name that several cities have.</summary>
internal static class EditWords
{
    /// <summary>How the records call the city; a city that they do not hold keeps its id.</summary>
    public static string City(RecordSet records, string city) => records.Cities.FirstOrDefault(row => row.Id == city)?.Label ?? city;

    /// <summary>A change of one city, which the user names by its id or its name.</summary>
    public static Func<RecordSet, string, string> OfCity(string form, string option) =>
        (records, text) => ChangeWords.Filled(form, City(records, Named.City(text, records.Cities, option)));

    /// <summary>A change that holds what the user wrote.</summary>
    public static Func<RecordSet, string, string> As(string form) => (_, text) => ChangeWords.Filled(form, text);

    public static string RemoveEvent(RecordSet records, string text) =>
        ChangeWords.Filled(ChangeWords.RemoveEvent, Event(records, Named.Event(text, records.Events, "--remove-event")));

    public static string RemoveRole(RecordSet records, string text)
    {
        var (city, role) = EditOptions.Split(text, ':');
        return ChangeWords.Filled(ChangeWords.RemoveRole, role.ToLowerInvariant(), City(records, Named.City(city, records.Cities, "--remove-role")));
    }

    public static string AddCity(RecordSet records, string text)
    {
        var (id, country, events) = EditOptions.CityAt(text);
        var name = records.Cities.FirstOrDefault(row => row.Id == id) is { } known ? known.Label : country.Length > 0 ? $"{id} ({country})" : id;
        return ChangeWords.Joined(
        [
            ChangeWords.Filled(ChangeWords.AddCity, name),
            .. events.Select(part => ChangeWords.Filled(
                ChangeWords.TakesPart, name, Event(records, Named.Event(part.Event, records.Events, "--add-city")),
                part.Role.ToLowerInvariant())),
        ]);
    }

    public static string AddEvent(RecordSet records, string text) =>
        text.Split(':', StringSplitOptions.TrimEntries) is [var id, var period, var kind, var cities]
        ? ChangeWords.Filled(ChangeWords.AddEvent, id, kind.ToLowerInvariant(), period, Cities(records, cities, "--add-event"))
        : text;

    public static string Mandate(RecordSet records, string text) =>
        text.Split(':', StringSplitOptions.TrimEntries) is [var authority, var from, var cities, var compliance]
            ? ChangeWords.Filled(
                ChangeWords.Mandate, authority, cities == "all" ? ChangeWords.AllCities : Cities(records, cities, "--mandate"), from, compliance)
            : text;

    private static string Cities(RecordSet records, string cities, string option) =>
        string.Join(", ", Named.Cities(cities, records.Cities, option).Select(city => City(records, city)));

    private static string Event(RecordSet records, string id) =>
        records.Events.FirstOrDefault(row => row.Id == id) is { Title.Length: > 0 } known ? known.Title : id;
}
