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
}
