using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>The map: cities stand where their coordinates say, and what is not on it is said.</summary>
public sealed class CityMapTests
{
    [Fact]
    public void Every_city_stands_where_its_coordinates_say()
    {
        (double Lat, double Lon)?[] places = [(-34.6, -58.4), (-33.4, -70.7), (-23.5, -46.6), (10.1, -69.4)];
        var wide = Wide(PlacedStudy.Of(places, [("2001", "a", "b", 1)]));
        var frame = MapFrame.Of([.. places.Select(place => new GeoPlace(place!.Value.Lat, place.Value.Lon))], 960, 0.5, 0.95);
        for (var i = 0; i < places.Length; i++)
        {
            var disc = Regex.Match(wide, $"<circle [^>]*cx=\"([^\"]*)\" cy=\"([^\"]*)\"[^>]*><title>City {(char)('A' + i)} ");
            var at = frame.At(new(places[i]!.Value.Lat, places[i]!.Value.Lon));
            Assert.Equal(at.X, double.Parse(disc.Groups[1].Value, CultureInfo.InvariantCulture), 0.006);
            Assert.Equal(at.Y, double.Parse(disc.Groups[2].Value, CultureInfo.InvariantCulture), 0.006);
        }
    }

    [Fact]
    public void Cities_without_coordinates_or_at_one_place_are_counted_and_named()
    {
        var input = PlacedStudy.Of(
            [(-34, -58), (-34, -58), null, null, (-30, -51)],
            [("2001", "a", "b", 1), ("2001", "a", "c", 2), ("2001", "d", "e", 1), ("2001", "a", "e", 1)]);
        var caption = Caption(input);
        Assert.Contains("Not on the map, for want of coordinates: 2 cities (City C and City D) and 2 ties of theirs.", caption, StringComparison.Ordinal);
        Assert.Contains("coordinates are the same: 2 cities (City A and City B) and the ties between them.", caption, StringComparison.Ordinal);
        Assert.Contains("true to scale at 32° S", System.Net.WebUtility.HtmlDecode(caption).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Empty(HtmlChecker.Problems(HtmlReport.Render(input)));
    }

    [Fact]
    public void Without_any_coordinates_the_page_says_that_there_is_no_map()
    {
        var page = HtmlReport.Render(PlacedStudy.Of([null, null], [("2001", "a", "b", 1)]));
        Assert.Empty(PlacedStudy.Figure(page, "map"));
        Assert.Contains("There is no map: the records give no coordinates of any city", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-36.85, 174.76, 21.31, -157.86)]
    [InlineData(0, 180, 0, -180)]
    [InlineData(89.9, 0, -89.9, 120)]
    [InlineData(-34, -58, -34, -58)]
    public void Edges_of_the_earth_make_a_whole_page(double latA, double lonA, double latB, double lonB)
    {
        var input = PlacedStudy.Of([(latA, lonA), (latB, lonB)], [("2001", "a", "b", 1)]);
        Assert.Empty(HtmlChecker.Problems(HtmlReport.Render(input)));
        Assert.Equal(1, Regex.Count(Wide(input), "<line "));
        Assert.DoesNotContain("NaN", PlacedStudy.Figure(HtmlReport.Render(input), "map"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_city_without_ties_stands_alone()
    {
        var input = PlacedStudy.Of([(-34, -58)], [("2001", "a", "a", 0)]);
        Assert.Equal(1, Regex.Count(Wide(input), "<circle "));
        Assert.Equal(0, Regex.Count(Wide(input), "<line "));
    }

    [Fact]
    public void Coordinates_that_are_not_on_earth_are_no_place()
    {
        var caption = Caption(PlacedStudy.Of([(-34, -58), (91, 0), (0, 181)], [("2001", "a", "b", 1)]));
        Assert.Contains("for want of coordinates: 2 cities (City B and City C) and 1 tie of theirs.", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_cities_forty_are_named_and_all_are_drawn()
    {
        (double Lat, double Lon)?[] places =
            [.. Enumerable.Range(0, 200).Select(i => ((double, double)?)(-30 + (i * 7 % 23 * 0.5), -60 + (i * 11 % 37 * 0.4)))];
        (string, string, string, double)[] ties = [.. Enumerable.Range(1, 199).Select(i => ("2001", "c0", $"c{i}", 1.0 + (i % 5)))];
        var wide = Wide(PlacedStudy.Named([.. places], ties));
        Assert.Equal(200, Regex.Count(wide, "<circle "));
        Assert.Equal(199, Regex.Count(wide, "<line "));
        Assert.Equal(40, Regex.Count(wide, "<text "));
        Assert.Contains("The 40 most tied of 200 cities are named.", Caption(PlacedStudy.Named([.. places], ties)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outlines_in_the_page_are_small() =>
        Assert.InRange(PlacedStudy.Figure(HtmlReport.Render(MercocitiesStudy.Input), "map").Length, 10_000, 150_000);

    private static string Wide(ReportInput input) => PlacedStudy.Figure(HtmlReport.Render(input), "map").Split("for-narrow")[0];

    private static string Caption(ReportInput input) =>
        Regex.Match(PlacedStudy.Figure(HtmlReport.Render(input), "map"), "<figcaption>(.*?)</figcaption>").Groups[1].Value;
}
