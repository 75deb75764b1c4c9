using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class ChangeIntervalsTests
{
    [Fact]
    public void A_change_without_an_interval_is_drawn_without_a_bar()
    {
        var views = Rendered.Plots(Rendered.Mercocities)["changes"]["views"]!.AsArray();
        var first = views[0]!["data"]!.AsArray();
        Assert.Null(first[0]!["error_x"]);
        Assert.Equal(["asuncion", "guarulhos"], first[0]!["y"]!.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal));
        Assert.Equal(3, first[1]!["error_x"]!["array"]!.AsArray().Count);
    }
}
