using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>What the records know of a city, as columns.</summary>
internal static class CityAttributes
{
    public static IReadOnlyDictionary<string, City>? Recorded(RecordSet? records) => records?.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);

    public static void AddTo<TRow>(TableBuilder<TRow> table, Func<TRow, City?> city) => table
        .Text("country", row => city(row)?.Country)
        .Number("lat", row => city(row)?.Latitude ?? double.NaN)
        .Number("lon", row => city(row)?.Longitude ?? double.NaN)
        .Number("population", row => city(row)?.Population ?? double.NaN)
        .Text("joined", row => city(row)?.Joined?.Text)
        .Text("left", row => city(row)?.Left?.Text)
        .Text("aliases", row => Joined(city(row)?.Aliases))
        .Text("as_printed", row => city(row)?.AsPrinted);

    /// <summary>The further columns of the cities, under their own names where these are free.</summary>
    public static void AddFurtherTo<TRow>(TableBuilder<TRow> table, IEnumerable<City>? cities, Func<TRow, City?> city, IReadOnlySet<string> taken)
    {
        var columns = (cities ?? []).SelectMany(known => known.Covariates.Keys).Distinct();
        foreach (var column in columns.Where(name => !taken.Contains(name)).Order(StringComparer.Ordinal))
            table.Text(column, row => city(row)?.Covariates.GetValueOrDefault(column));
    }

    /// <summary>A list in one cell, as the records write it; null when it is empty.</summary>
    public static string? Joined(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? string.Join(';', texts) : null;

    /// <summary>A word of the records.</summary>
    public static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
