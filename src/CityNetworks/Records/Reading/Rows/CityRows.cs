using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>cities.csv</c>.</summary>
internal static class CityRows
{
    private static readonly System.Buffers.SearchValues<char> s_capitals = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <param name="rows">The file.</param>
    /// <param name="periods">The rows of <c>periods.csv</c>: a city may join or leave with a period.</param>
    public static IEnumerable<City> Read(RowReader rows, RecordTable<Period> periods)
    {
        var starts = periods.Rows
            .Where(p => p.Row.Start is not null)
            .DistinctBy(p => p.Row.Id)
            .ToDictionary(p => p.Row.Id, p => p.Row.Start!.Value, StringComparer.Ordinal);
        int id = rows.Column("id"), name = rows.Column("name"), country = rows.Column("country"), lat = rows.Column("lat"), lon = rows.Column("lon"),
            population = rows.Column("population"), joined = rows.Column("joined"), left = rows.Column("left"), aliases = rows.Column("aliases"),
            asPrinted = rows.Column("as_printed"), note = rows.Column("note"), evidence = rows.Column("evidence");
        while (rows.Next())
        {
            var key = rows.RequiredId(id);
            var city = new City(key, rows.Name(name) ?? key)
            {
                Country = Country(rows, country),
                Latitude = rows.Number(lat, -90, 90),
                Longitude = rows.Number(lon, -180, 180),
                Population = rows.Number(population, 0),
                Joined = Since(rows, joined, starts),
                Left = Since(rows, left, starts),
                Aliases = rows.List(aliases),
                AsPrinted = rows.Text(asPrinted),
                Note = rows.Text(note),
                Evidence = rows.Word(evidence, Words.Evidence, Evidence.Paper),
                Covariates = rows.Further(),
            };
            if (city is { Joined: { } first, Left: { } last } && last.End <= first.First)
                rows.Report(RecordCodes.EndBeforeStart, left, $"left {last}, joined {first}", "a city to leave after it joined");
            yield return city;
        }
    }

    internal static string? Country(RowReader rows, int field)
    {
        if (rows.Text(field) is not { } text)
            return null;
        if (text.Length == 2 && !text.AsSpan().ContainsAnyExcept(s_capitals))
        {
            if (!CountryCodes.IsAssigned(text))
                rows.Report(RecordCodes.UnassignedCountry, field, Shown.Text(text), "a code of ISO 3166-1: AR, BR, UY", CountryCodes.Suggestion(text));
            return text;
        }

        const string expected = "two capital letters, as in ISO 3166-1: AR, BR, UY";
        var code = CountryNames.CodeOf(text);
        if (code is not null)
            rows.Report(RecordCodes.CountryNamed, field, $"{Shown.Text(text)}, read as {code}", expected, "'check --fix' writes the codes.");
        else
            rows.Report(RecordCodes.BadCountry, field, Shown.Text(text), expected, CountryCodes.Suggestion(text.Trim().ToUpperInvariant()));
        return code;
    }

    private static CalendarDate? Since(RowReader rows, int field, Dictionary<string, CalendarDate> starts)
    {
        if (rows.Text(field) is not { } text)
            return null;
        if (starts.TryGetValue(text, out var date) || CalendarDate.TryParse(text, out date))
            return date;
        var read = rows.Date(text, field, out var isReported);
        if (read is not null || isReported)
            return read;
        rows.Report(RecordCodes.BadDate, field, Shown.Text(text), "a date (YYYY, YYYY-MM or YYYY-MM-DD), or the id of a period that has a start");
        return null;
    }
}
