using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class NamesakesTests
{
    [Fact]
    public void Names_that_several_share_have_their_ids_behind_them()
    {
        var labels = Namesakes.Apart([("a", "Santa Maria"), ("b", "Rosario"), ("c", "Santa Maria"), ("Lima", "Lima"), ("d", "Lima")]);
        Assert.Equal(
            ["Santa Maria (a)", "Rosario", "Santa Maria (c)", "Lima", "Lima (d)"], new[] { "a", "b", "c", "Lima", "d" }.Select(id => labels[id]));
    }

    [Fact]
    public void An_id_is_written_as_asked() =>
        Assert.Equal("X (AB)", Namesakes.Apart([("ab", "X"), ("c", "X")], id => id.ToUpperInvariant())["ab"]);

    [Fact]
    public void Cities_whose_short_names_are_the_same_have_their_country_or_id_behind_them()
    {
        var end = new string('a', 300);
        var labels = Namesakes.OfCities([new("1", end + "b", "AR"), new("2", end + "c", "UY"), new("3", end, "AR"), new("4", "Lima", "PE")], 20);
        Assert.Equal(["… (3)", "… (UY)", "… (1)"], new[] { "3", "2", "1" }.Select(id => labels[id][labels[id].IndexOf('…', StringComparison.Ordinal)..]));
        Assert.Equal("Lima", labels["4"]);
        Assert.All(labels.Values, label => Assert.InRange(label.Length, 1, 20));
    }

    [Fact]
    public void Long_names_that_are_their_own_ids_have_what_tells_them_apart_behind_them()
    {
        string[] names = ["Nuestra Señora de la Asunción del Norte", "Nuestra Señora de la Asunción del Sur", new string('W', 40), new string('W', 41)];
        var labels = Namesakes.OfCities([.. names.Select(name => new CityRow(name, name, "AR"))], 28);
        Assert.EndsWith("(…Norte)", labels[names[0]], StringComparison.Ordinal);
        Assert.EndsWith("(…Sur)", labels[names[1]], StringComparison.Ordinal);
        Assert.Equal(names.Length, labels.Values.Distinct().Count());
    }

    [Theory]
    [InlineData("Puerto Norte|Puerto Sur", "…Norte|…Sur")]
    [InlineData("Lima|Quito", "Lima|Quito")]
    [InlineData("AAAAAAAAAB|AAAAAAAAAC", "…AAAB|…AAAC")]
    [InlineData("Villa|Villa Nueva|Villa Nueva Sur", "…lla|…eva|…eva Sur")]
    [InlineData("🏙🏙🏙🏙a|🏙🏙🏙🏙b", "🏙🏙🏙🏙a|🏙🏙🏙🏙b")]
    public void An_ending_begins_at_the_word_that_differs(string texts, string expected) =>
        Assert.Equal(expected, string.Join('|', Namesakes.Endings(texts.Split('|'))));
}
