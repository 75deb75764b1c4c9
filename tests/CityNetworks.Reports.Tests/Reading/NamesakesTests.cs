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
}
