using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Structure;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>INV: what must not change a value, shown by the largest difference it makes over all centralities of all cities of the bundled records.</summary>
internal static class UnchangedValues
{
    private const double Rounding = 1e-9;

    private static readonly RecordSet s_records = Mercocities.Records;

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new("INV", "rows of the records in reverse", 0, 0, () => Difference(s_records with
        {
            Participations = [.. s_records.Participations.Reverse()], Cities = [.. s_records.Cities.Reverse()], Events = [.. s_records.Events.Reverse()]
        }), "bipartite (R): indices of nestedness change with the order of rows and columns"),
        new(
            "INV",
            "every participation recorded twice",
            0,
            0,
            () => Difference(s_records with { Participations = [.. s_records.Participations, .. s_records.Participations] })),
        new(
            "INV",
            "a city without events added",
            0,
            0,
            () => Difference(s_records with { Cities = [.. s_records.Cities, new City("zz-isolated", "Isolated")] }),
            "NetworkX counts isolated nodes in n and m, which changes its normalised values"),
        new("INV", "cities renamed in reverse order", 0, Rounding, () => Difference(Renamed(), Renamed)),
        new("INV", "one thread and eight", 0, 0, () => Difference(s_records, id => id, new Workers(8))),
        new("INV", "nestedness with the rows in reverse", 0, 0, () => Math.Abs(Nodf(s_records) - Nodf(s_records with
        {
            Participations = [.. s_records.Participations.Reverse()], Cities = [.. s_records.Cities.Reverse()]
        })), "bipartite (R): changes with the order of rows and columns"),
    ];

    private static double Nodf(RecordSet records) => Nestedness.Of(NetworkBuilder.Build(records).All).Total;

    private static double Difference(RecordSet changed) => Difference(changed, id => id);

    private static double Difference(RecordSet changed, Func<string, string> renamed, Workers workers = default)
    {
        var (before, after) = (NetworkBuilder.Build(s_records), NetworkBuilder.Build(changed));
        var places = after.Names.Cities.Index().ToDictionary(city => city.Item, city => city.Index, StringComparer.Ordinal);
        var largest = 0.0;
        foreach (var measure in CentralityMeasures.All)
        {
            var (values, others) = (measure.OfCities(before.All), measure.Of(after.All, workers: workers).Values.Cities);
            for (var city = 0; city < values.Length; city++)
                largest = Math.Max(largest, Math.Abs(values[city] - others[places[renamed(before.Names.Cities[city])]]));
        }

        return largest;
    }

    private static RecordSet Renamed() => s_records with
    {
        Cities = [.. s_records.Cities.Select(city => city with { Id = Renamed(city.Id) })],
        Participations = [.. s_records.Participations.Select(row => row with { City = Renamed(row.City) })],
    };

    // Characters mirrored, so that the order of the ids is reversed wherever they differ.
    private static string Renamed(string id) => string.Concat(id.Select(letter => (char)(0x2000 - letter)));
}
