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
        .Number("population", row => city(row)?.Population ?? double.NaN);
}
