using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>A column of cities as numbers.</summary>
internal static class CityNumbers
{
    /// <summary>The column that is computed: the natural logarithm of the population.</summary>
    public const string LogPopulation = "log_population";

    /// <summary>The columns of numbers: <see cref="LogPopulation"/>, and those further columns of <c>cities.csv</c> in which every value given is a finite
    /// number, ascending.</summary>
    public static string[] Columns(RecordSet records) =>
    [
        LogPopulation,
        .. records.Cities.SelectMany(city => city.Covariates.Keys).Distinct().Order(StringComparer.Ordinal)
            .Where(column => records.Cities.All(city => string.IsNullOrWhiteSpace(city.Covariates.GetValueOrDefault(column)) || double.IsFinite(Of(city, column)))),
    ];

    /// <summary>What a city has in a column; NaN where it has no number there.</summary>
    public static double Of(City city, string column) =>
        column == LogPopulation ? Math.Log(city.Population ?? double.NaN) : Parsed(city.Covariates.GetValueOrDefault(column));

    /// <summary>A number as it is written in the records; NaN where it is none.</summary>
    public static double Parsed(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
