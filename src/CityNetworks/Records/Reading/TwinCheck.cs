using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Names of cities, and of events, that differ by one letter, or only in case, accents or white space: each pair is reported once.</summary>
/// <remarks>Titles of events that differ only so are reported where both are in one period: meetings of several years may bear one title.</remarks>
internal static class TwinCheck
{
    public static void Report(RecordFileTables tables, IReadOnlyList<City> cities, Periodisation time, ProblemLog log)
    {
        if (cities.Count <= NearTwins.MostNames)
            OfCities(tables, cities, log);
        if (time.Events.Count <= NearTwins.MostNames)
            OfEvents(tables, time.Events, log);
        var isNamed = tables.Cities.Rows.Any(placed => placed.Row.Name != placed.Row.Id);
        if (isNamed)
            Spellings([.. cities.Select(city => (city.Id, city.Name, city.Country))], "city", Places(tables), log);
        if (tables.Events.Rows.Any(placed => placed.Row.Title is { } title && title != placed.Row.Id))
            Spellings([.. time.Events.Select(e => (e.Id, e.Title ?? e.Id, e.Period))], "event", EventPlaces(tables), log);
    }

    // Names that fold to the same text, of ids that do not; those that do are reported by themselves. Of each name the first stands for all.
    private static void Spellings(IReadOnlyList<(string Id, string Name, string? Of)> names, string what, Dictionary<string, Mention> places, ProblemLog log)
    {
        var byName = names.GroupBy(one => one.Name, LetterFold.Comparer);
        foreach (var group in byName)
        {
            var reported = new List<(string Id, string Name, string? Of)>();
            foreach (var one in group)
            {
                var other = reported.Find(known => known.Name != one.Name && (known.Of is null || one.Of is null || known.Of == one.Of)
                    && !LetterFold.Comparer.Equals(known.Id, one.Id));
                if (other.Id is not null)
                    Report(other.Id, one.Id, other.Name, one.Name, what, places, log);
                if (!reported.Exists(known => known.Name == one.Name && known.Of == one.Of))
                    reported.Add(one);
            }
        }
    }

    private static void OfCities(RecordFileTables tables, IReadOnlyList<City> cities, ProblemLog log)
    {
        var places = Places(tables);
        City[] once = [.. cities.DistinctBy(city => (LetterFold.Of(city.Name), city.Country))]; // other spellings of one name are reported elsewhere
        foreach (var (first, second) in NearTwins.Of([.. once.Select(city => city.Name)]))
        {
            if (once[first].Country is { } here && once[second].Country is { } there && here != there)
                continue;
            Report(once[first].Id, once[second].Id, once[first].Name, once[second].Name, "city", places, log);
        }
    }

    private static void OfEvents(RecordFileTables tables, IReadOnlyList<Event> events, ProblemLog log)
    {
        var attended = EventPlaces(tables);
        Event[] once = [.. events.DistinctBy(e => LetterFold.Of(e.Title ?? e.Id), StringComparer.Ordinal)];
        foreach (var (first, second) in NearTwins.Of([.. once.Select(e => e.Title ?? e.Id)]))
            Report(once[first].Id, once[second].Id, once[first].Title ?? once[first].Id, once[second].Title ?? once[second].Id, "event", attended, log);
    }

    private static Dictionary<string, Mention> Places(RecordFileTables tables)
    {
        var places = First(tables.Ties.Cities.Concat(Mentions.OfContacts(tables)));
        foreach (var row in tables.Cities.Rows)
            places.TryAdd(row.Row.Id, new Mention(row.Row.Id, tables.Cities.File, row.Line, "id"));
        return places;
    }

    private static Dictionary<string, Mention> EventPlaces(RecordFileTables tables)
    {
        var places = First(tables.Ties.Events);
        foreach (var row in tables.Events.Rows)
            places.TryAdd(row.Row.Id, new Mention(row.Row.Id, tables.Events.File, row.Line, "id"));
        return places;
    }

    private static Dictionary<string, Mention> First(IEnumerable<Mention> mentions)
    {
        var first = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
            first.TryAdd(mention.Id ?? string.Empty, mention);
        return first;
    }

    private static void Report(string firstId, string secondId, string first, string second, string what, Dictionary<string, Mention> places, ProblemLog log)
    {
        if (!places.TryGetValue(firstId, out var one) || !places.TryGetValue(secondId, out var other))
            return;
        if ((other.Line, other.Id).CompareTo((one.Line, one.Id)) < 0)
            (one, other, first, second) = (other, one, second, first);
        log.Add(
            RecordCodes.NearTwins, other.File, other.Line, other.Column, $"{Shown.Text(second)} beside {Shown.Text(first)} ({log.AtFile(one.File, one.Line)})",
            $"names of different {(what == "city" ? "cities" : "events")} that differ by more than a letter",
            OneName.Advice(second, first, what == "city" ? "cities" : "events"));
    }
}
