using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Names of cities, and of events, that differ by one letter: each pair is reported once.</summary>
internal static class TwinCheck
{
    public static void Report(RecordFileTables tables, IReadOnlyList<City> cities, Periodisation time, ProblemLog log)
    {
        if (cities.Count <= NearTwins.MostNames)
            OfCities(tables, cities, log);
        if (time.Events.Count <= NearTwins.MostNames)
            OfEvents(tables, time.Events, log);
    }

    private static void OfCities(RecordFileTables tables, IReadOnlyList<City> cities, ProblemLog log)
    {
        var places = First(tables.Ties.Cities.Concat(Mentions.OfContacts(tables)));
        foreach (var row in tables.Cities.Rows)
            places.TryAdd(row.Row.Id, new Mention(row.Row.Id, tables.Cities.File, row.Line, "id"));
        City[] once = [.. cities.DistinctBy(city => (LetterFold.Of(city.Name), city.Country))]; // other spellings of one name are told elsewhere
        foreach (var (first, second) in NearTwins.Of([.. once.Select(city => city.Name)]))
        {
            if (once[first].Country is { } here && once[second].Country is { } there && here != there)
                continue;
            Report(once[first].Id, once[second].Id, once[first].Name, once[second].Name, "city", places, log);
        }
    }

    private static void OfEvents(RecordFileTables tables, IReadOnlyList<Event> events, ProblemLog log)
    {
        var attended = First(tables.Ties.Events);
        foreach (var row in tables.Events.Rows)
            attended.TryAdd(row.Row.Id, new Mention(row.Row.Id, tables.Events.File, row.Line, "id"));
        Event[] once = [.. events.DistinctBy(e => LetterFold.Of(e.Title ?? e.Id), StringComparer.Ordinal)];
        foreach (var (first, second) in NearTwins.Of([.. once.Select(e => e.Title ?? e.Id)]))
            Report(once[first].Id, once[second].Id, once[first].Title ?? once[first].Id, once[second].Title ?? once[second].Id, "event", attended, log);
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
            $"They count as two; write one name if they are one {what}.");
    }
}
