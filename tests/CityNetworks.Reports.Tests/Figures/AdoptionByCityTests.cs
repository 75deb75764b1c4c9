using CityNetworks.Reports.Figures;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class AdoptionByCityTests
{
    [Fact]
    public void The_most_likely_city_is_on_top_and_a_city_of_the_start_is_an_open_diamond()
    {
        var page = Page([("a", 0.25, "2014"), ("b", 1, "initial"), ("c", 0.5, "2013")]);
        var view = PlacedStudy.Plot(page, "adopters")["views"]![0]!;
        var dots = view["data"]!.AsArray().Single(trace => trace!["error_x"] is not null)!;
        Assert.Equal(["a", "c", "b"], dots["y"]!.AsArray().Select(city => (string)city!)); // the axis goes up
        Assert.Equal([0.25, 0.5, 1], dots["x"]!.AsArray().Select(share => (double)share!));
        Assert.Equal(["circle", "circle", "diamond-open"], dots["marker"]!["symbol"]!.AsArray().Select(symbol => (string)symbol!));
    }

    [Fact]
    public void Of_many_cities_the_forty_most_likely_are_drawn()
    {
        var page = Page([.. Enumerable.Range(1, 45).Select(city => ($"c{city:00}", city / 50.0, "2014"))]);
        Assert.Contains("The 40 most likely of 45 cities are drawn.", page, StringComparison.Ordinal);
        var dots = PlacedStudy.Plot(page, "adopters")["views"]![0]!["data"]!.AsArray().Single(trace => trace!["error_x"] is not null)!;
        Assert.Equal((40, "c06", "c45"), (dots["y"]!.AsArray().Count, (string)dots["y"]![0]!, (string)dots["y"]![39]!));
    }

    [Fact]
    public void Without_a_simulation_there_is_no_such_figure() => Assert.Null(AdoptionByCity.Of(Made.Study()));

    private static string Page((string City, double Share, string Median)[] rows) => AdoptionByCity.Of(Made.Study(
        Table.Of("cities", rows).Text("city", row => row.City).Text("policy", _ => "p").Number("p_ever_adopted", row => row.Share)
            .Number("ci_lo", row => row.Share - 0.1).Number("ci_hi", row => row.Share + 0.1).Text("median_period", row => row.Median).Build()))!.Render().Html;
}
