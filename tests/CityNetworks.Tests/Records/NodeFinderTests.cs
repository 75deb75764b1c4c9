using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class NodeFinderTests
{
    private static readonly NodeFinder s_cities = NodeFinder.Of((City[])
    [
        new("porto", "Porto Alegre") { Country = "BR" },
        new("sj-ar", "San José") { Country = "AR" },
        new("sj-uy", "San José") { Country = "UY" },
        new("q", "Quito, D.M."),
    ]);

    [Theory]
    [InlineData("porto", "porto")]
    [InlineData("Porto Alegre", "porto")]
    [InlineData("porto  alegre", null)]
    [InlineData("PÔRTO ALEGRE", "porto")]
    public void A_city_is_found_by_id_and_by_name_whatever_its_accents(string text, string? id)
    {
        if (id is null)
            Assert.Throws<FormatException>(() => s_cities.Find(text));
        else
            Assert.Equal(id, s_cities.Find(text));
    }

    [Fact]
    public void A_name_of_several_cities_is_refused_with_their_ids() => Assert.Equal(
        "found 'San José', which is the name of sj-ar (AR), sj-uy (UY); expected an id.",
        Assert.Throws<FormatException>(() => s_cities.Find("San José")).Message);

    [Fact]
    public void An_unknown_name_is_refused_with_the_nearest() => Assert.Equal(
        "found 'Porto Alegra'; expected the id or the name of a city. Did you mean 'porto'?",
        Assert.Throws<FormatException>(() => s_cities.Find("Porto Alegra")).Message);

    [Fact]
    public void A_list_may_hold_names_with_commas() => Assert.Equal(["q", "porto"], s_cities.FindAll("Quito, D.M., porto,, q"));

    [Fact]
    public void An_event_is_found_by_its_title() =>
        Assert.Equal("E1", NodeFinder.Of((Event[])[new Event("E1") { Title = "Summit" }, new Event("E2")]).Find("summit"));
}
