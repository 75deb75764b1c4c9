using CityNetworks.Reports.Figures;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class IntervalsTests
{
    [Fact]
    public void Dots_without_an_interval_are_a_trace_of_their_own()
    {
        var view = Intervals.View("l", "t", [new("a", "A", 2, 1, 4, "words", "circle"), new("b", "B", 3, double.NaN, double.NaN, "words", "circle")]);
        Assert.Equal("[\"b\"]", view.Data[0]!["y"]!.ToJsonString());
        Assert.Equal(("[2]", "[1]"), (view.Data[1]!["error_x"]!["array"]!.ToJsonString(), view.Data[1]!["error_x"]!["arrayminus"]!.ToJsonString()));
        Assert.Null(view.Data[0]!["error_x"]);
    }
}
