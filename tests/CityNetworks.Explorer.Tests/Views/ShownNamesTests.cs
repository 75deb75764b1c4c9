using CityNetworks.Explorer.Views;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

/// <summary>Names as the explorer shows them.</summary>
public sealed class ShownNamesTests
{
    [Fact]
    public void Every_city_has_a_short_name_of_its_own()
    {
        var end = new string('a', 300);
        var records = new RecordSet("own")
        {
            Cities =
            [
                new("a", "San José") { Country = "UY" }, new("b", "San José") { Country = "CR" }, new("c", "San José"),
                new("d", end + "x") { Country = "AR" }, new("e", end + "y") { Country = "AR" }, new("f", "\u202Elatot"),
            ],
        };
        var names = ShownNames.OfCities(records);
        Assert.Equal("San José (UY)", names["a"]);
        Assert.Equal("San José (c)", names["c"]);
        Assert.EndsWith("… (d)", names["d"], StringComparison.Ordinal);
        Assert.Equal("latot", names["f"]);
        Assert.Equal(names.Count, names.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names.Values, name => Assert.InRange(name.Length, 1, 60));
    }

    [Fact]
    public void A_title_is_one_short_line() => Assert.Equal(120, ShownNames.Title(new string('b', 400)).Length);
}
