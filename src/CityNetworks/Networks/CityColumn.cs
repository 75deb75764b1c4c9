using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>A column of <c>cities.csv</c> as a vector by city number of a network.</summary>
/// <remarks>Columns: country, lat, lon, population, and the further columns of the file. A city without a row, or with a blank cell, is not known.</remarks>
public static class CityColumn
{
    private static readonly string[] s_named = ["country", "lat", "lon", "population"];

    /// <summary>The column as text; null: not known.</summary>
    /// <exception cref="ArgumentException">No city has such a column.</exception>
    public static string?[] Text(TwoModeNetwork network, RecordSet records, string column)
    {
        if (!Columns(records).Contains(column, StringComparer.Ordinal))
            throw new ArgumentException($"Cities have no column '{column}'; expected one of {string.Join(", ", Columns(records))}.", nameof(column));
        var rows = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        return [.. network.Names.Cities.Select(id => rows.TryGetValue(id, out var city) ? Cell(city, column) : null)];
    }

    /// <summary>The column as numbers; NaN: not known.</summary>
    /// <returns>A number a city, by its number, in the unit of the column.</returns>
    /// <exception cref="ArgumentException">No city has such a column, or a cell is not a number.</exception>
    public static double[] Numbers(TwoModeNetwork network, RecordSet records, string column)
    {
        var cells = Text(network, records, column);
        var numbers = new double[cells.Length];
        for (var city = 0; city < cells.Length; city++)
        {
            if (string.IsNullOrWhiteSpace(cells[city]))
                numbers[city] = double.NaN;
            else if (!double.TryParse(cells[city], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[city]))
                throw new ArgumentException($"Column '{column}' of city '{network.Names.Cities[city]}' is '{cells[city]}'; expected a number.", nameof(column));
        }

        return numbers;
    }

    private static IEnumerable<string> Columns(RecordSet records) =>
        s_named.Concat(records.Cities.SelectMany(city => city.Covariates.Keys).Distinct().Order(StringComparer.Ordinal));

    private static string? Cell(City city, string column) => column switch
    {
        "country" => city.Country,
        "lat" => Text(city.Latitude),
        "lon" => Text(city.Longitude),
        "population" => Text(city.Population),
        _ => city.Covariates.GetValueOrDefault(column),
    };

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
