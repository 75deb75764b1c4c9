using System.Globalization;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Dyads;

/// <summary>A column of cities.csv, or a name of covariates.csv, by city and period.</summary>
internal sealed class CityValues
{
    private readonly string _name;
    private readonly string?[]? _fixed;
    private readonly Dictionary<(int City, int Period), string?> _dated = [];

    private CityValues(string name, string?[]? values) => (_name, _fixed) = (name, values);

    /// <summary>The values of a name.</summary>
    /// <exception cref="ArgumentException">The records have no such name.</exception>
    public static CityValues Of(AdoptionPanel panel, string name)
    {
        var rows = panel.Records.Covariates.Where(row => row.Name == name).ToArray();
        if (rows.Length == 0)
        {
            string[] known = [.. PanelTerms.KnownNames(panel.Records).Except(PanelTerms.Names, StringComparer.Ordinal)];
            return known.Contains(name, StringComparer.Ordinal)
                ? new CityValues(name, CityColumn.Text(panel.Network, panel.Records, name))
                : throw new ArgumentException(
                    $"Found the column '{name}'; expected one of {string.Join(", ", known)}. {NearestWord.Suggestion(name, known)}".TrimEnd(), nameof(name));
        }

        var values = new CityValues(name, null);
        var cities = panel.Network.Names.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var periods = panel.Records.Periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (cities.TryGetValue(row.City, out var city))
                values._dated[(city, periods[row.Period])] = row.Value;
        }

        return values;
    }

    /// <summary>The cell; null: not known.</summary>
    public string? Text(int city, int period)
    {
        var cell = _fixed is null ? _dated.GetValueOrDefault((city, period)) : _fixed[city];
        return string.IsNullOrWhiteSpace(cell) ? null : cell;
    }

    /// <summary>The cell as a number; NaN: not known.</summary>
    /// <exception cref="ArgumentException">It is no number.</exception>
    public double Number(int city, int period) => Text(city, period) is not { } cell ? double.NaN
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"The column '{_name}' holds '{cell}'; expected a number, or same({_name}).", nameof(city));
}
