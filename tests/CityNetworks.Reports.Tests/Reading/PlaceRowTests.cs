using System.Globalization;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class PlaceRowTests
{
    [Theory]
    [InlineData("-34.9", "-56.2", true)]
    [InlineData("90", "180", true)]
    [InlineData("90.1", "0", false)]
    [InlineData("0", "-180.5", false)]
    [InlineData(null, "0", false)]
    [InlineData("0", null, false)]
    public void A_place_is_known_where_both_numbers_are_on_earth(string? latitude, string? longitude, bool isKnown)
    {
        var cities = Table.Of("record_cities", new[] { "a" }).Text("id", id => id).Text("lat", _ => latitude).Text("lon", _ => longitude).Build();
        var row = Assert.Single(PlaceRow.Of(Made.Study(cities)));
        Assert.Equal(isKnown, row.Place is not null);
        if (row.Place is { } place)
            Assert.Equal(new GeoPlace(Number(latitude!), Number(longitude!)), place);

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
