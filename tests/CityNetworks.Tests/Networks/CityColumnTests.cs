using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CityColumnTests
{
    private static readonly RecordSet s_records = new("columns")
    {
        Periods = [new Period("p")],
        Cities =
        [
            new City("b", "B") { Country = "UY", Population = 1.5e6, Covariates = new Dictionary<string, string> { ["region"] = "south", ["score"] = "0.25" } },
            new City("a", "A") { Country = "AR", Covariates = new Dictionary<string, string> { ["score"] = "many" } },
            new City("c", "C") { Latitude = -31.5 },
        ],
    };

    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(s_records);

    [Fact]
    public void Cells_follow_the_numbers_of_the_cities()
    {
        Assert.Equal(["AR", "UY", null], CityColumn.Text(s_network, s_records, "country"));
        Assert.Equal([null, "south", null], CityColumn.Text(s_network, s_records, "region"));
        Assert.Equal([double.NaN, 1.5e6, double.NaN], CityColumn.Numbers(s_network, s_records, "population"));
        Assert.Equal([double.NaN, double.NaN, -31.5], CityColumn.Numbers(s_network, s_records, "lat"));
    }

    [Fact]
    public void An_unknown_column_is_refused_with_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => CityColumn.Text(s_network, s_records, "contry"));
        Assert.Contains("expected one of country, lat, lon, population, region, score", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_no_number_is_refused_with_its_city()
    {
        var error = Assert.Throws<ArgumentException>(() => CityColumn.Numbers(s_network, s_records, "score"));
        Assert.Contains("of city 'a' is 'many'; expected a number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_are_numbered_in_ordinal_order()
    {
        var groups = CityGroups.Of(["UY", null, "AR", "UY", ""]);
        Assert.Equal(["AR", "UY"], groups.Names);
        Assert.Equal([1, -1, 0, 1, -1], groups.Numbers);
    }
}
