using CityNetworks.Exchange;
using CityNetworks.Records;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class CityAttributesTests
{
    [Fact]
    public void Columns_of_a_city_that_the_file_has_already_are_left_out()
    {
        City[] cities =
        [
            new("a", "A") { Country = "AR", Latitude = -34.5, Covariates = new Dictionary<string, string> { ["gdp"] = "3", ["label"] = "x" } },
            new("b", "B"),
        ];
        var table = Table.Of("nodes", cities).Text("id", city => city.Id);
        CityAttributes.AddTo(table, city => city);
        CityAttributes.AddFurtherTo(table, cities, city => city, new HashSet<string> { "label" });
        var built = table.Build();
        Assert.Equal(["3", null], built.Text("gdp"));
        Assert.DoesNotContain(built.Columns, column => column.Name == "label");
        Assert.Equal(["AR", null], built.Text("country"));
        Assert.Equal([-34.5, double.NaN], built.Numbers("lat"));
    }

    [Fact]
    public void An_empty_list_is_blank_and_a_word_is_small()
    {
        Assert.Null(CityAttributes.Joined([]));
        Assert.Equal("a;b", CityAttributes.Joined(["a", "b"]));
        Assert.Equal("secondary", CityAttributes.Word((Evidence?)Evidence.Secondary));
        Assert.Null(CityAttributes.Word((Evidence?)null));
    }
}
