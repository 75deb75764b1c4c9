using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CityNumbersTests
{
    [Fact]
    public void A_column_counts_as_numbers_only_if_every_cell_is_one_or_blank()
    {
        var records = RecordTexts.Records("=== cities.csv\nid,port,gdp,note\na,1,2.5,x\nb,0,,7\n=== participations.csv\ncity,event\na,E\nb,E\n");
        Assert.Equal([CityNumbers.LogPopulation, "gdp", "port"], CityNumbers.Columns(records));
    }

    [Fact]
    public void The_population_is_taken_as_its_logarithm_and_what_is_not_known_is_no_number()
    {
        var records = RecordTexts.Records("=== cities.csv\nid,population,gdp\na,1000,-2e3\nb,,\n=== participations.csv\ncity,event\na,E\nb,E\n");
        Assert.Equal(Math.Log(1000), CityNumbers.Of(records.Cities[0], CityNumbers.LogPopulation));
        Assert.Equal(-2000, CityNumbers.Of(records.Cities[0], "gdp"));
        Assert.Equal(double.NaN, CityNumbers.Of(records.Cities[1], CityNumbers.LogPopulation));
        Assert.Equal(double.NaN, CityNumbers.Of(records.Cities[1], "gdp"));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1,5", double.NaN)]
    [InlineData("many", double.NaN)]
    [InlineData(null, double.NaN)]
    public void A_number_has_a_decimal_point(string? text, double expected) => Assert.Equal(expected, CityNumbers.Parsed(text));
}
