using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>A made-up study of cities with places and ties by period.</summary>
internal static class PlacedStudy
{
    /// <summary>A study of cities a, b, c … at these places (null: not known) with these ties.</summary>
    public static ReportInput Of(IReadOnlyList<(double Lat, double Lon)?> places, IReadOnlyList<(string Window, string A, string B, double Weight)> ties) =>
        Of(places, ties, i => $"{(char)('a' + i)}");

    /// <summary>The same of any number of cities, c0, c1, c2 …</summary>
    public static ReportInput Named(IReadOnlyList<(double Lat, double Lon)?> places, IReadOnlyList<(string Window, string A, string B, double Weight)> ties) =>
        Of(places, ties, i => $"c{i}");

    private static ReportInput Of(
        IReadOnlyList<(double Lat, double Lon)?> places, IReadOnlyList<(string Window, string A, string B, double Weight)> ties, Func<int, string> id)
    {
        var cities = Table.Of("record_cities", places.Select((place, i) => (place, id: id(i))).ToArray())
            .Text("id", row => row.id)
            .Text("name", row => $"City {row.id.ToUpperInvariant()}")
            .Text("country", _ => "UY")
            .Text("lat", row => row.place?.Lat.ToString(CultureInfo.InvariantCulture))
            .Text("lon", row => row.place?.Lon.ToString(CultureInfo.InvariantCulture))
            .Build();
        var periods = Table.Of("record_periods", ties.Select(tie => tie.Window).Where(window => window != "all").Distinct().Order().ToArray())
            .Text("id", period => period).Text("status", _ => "recorded").Build();
        var table = Table.Of("ties", ties.ToArray())
            .Text("window", tie => tie.Window).Text("source", tie => tie.A).Text("target", tie => tie.B)
            .Number("weight", tie => tie.Weight).Text("events", _ => "e").Build();
        return new("Made up", "made-up", "0", new[] { cities, periods, table }.Where(made => made.RowCount > 0).ToDictionary(
            made => made.Name, StringComparer.Ordinal), []);
    }

    /// <summary>The specification of a plot.</summary>
    public static JsonNode Plot(string page, string id) =>
        JsonNode.Parse(Regex.Match(Figure(page, id), "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value)!;

    /// <summary>The figure of an id; empty where the page has none.</summary>
    public static string Figure(string page, string id)
    {
        var from = page.IndexOf($"<figure id=\"{id}\"", StringComparison.Ordinal);
        return from < 0 ? string.Empty : page[from..page.IndexOf("</figure>", from, StringComparison.Ordinal)];
    }
}
