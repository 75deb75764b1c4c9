using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class WindowsTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(1, [0, 1, 2], [(0, 0), (0, 1), (0, 2)]);

    [Theory]
    [InlineData("each", "p0 p1 p2")]
    [InlineData("cumulative", "p0 p0..p1 p0..p2")]
    [InlineData("sliding:2", "p0..p1 p1..p2")]
    [InlineData("sliding:4", "")]
    [InlineData("all", "all")]
    [InlineData("p1", "p1")]
    [InlineData("p1..p2", "p1..p2")]
    [InlineData("p2, each", "p2 p0 p1")]
    public void A_text_says_which_windows(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Windows.Parse(s_network, text).Select(window => window.Name)));

    [Theory]
    [InlineData("p3")]
    [InlineData("p2..p1")]
    [InlineData("sliding:0")]
    [InlineData("sliding:-1")]
    [InlineData("Each")]
    [InlineData("")]
    public void What_is_no_window_is_refused(string text) => Assert.StartsWith(
        $"Window '{text}' is not known; expected each,",
        Assert.Throws<FormatException>(() => Windows.Parse(s_network, text)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("p0-p2", "Did you mean 'p0..p2'?")]
    [InlineData("p1:p2", "Did you mean 'p1..p2'?")]
    [InlineData("P2", "Did you mean 'p2'?")]
    public void A_span_with_another_mark_is_suggested(string text, string suggestion) =>
        Assert.EndsWith(suggestion, Assert.Throws<FormatException>(() => Windows.Parse(s_network, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_window_is_found_by_its_name()
    {
        Assert.Equal((1, 3), (Windows.Named(s_network, "p1..p2")!.Value.FirstPeriod, Windows.Named(s_network, "p1..p2")!.Value.EndPeriod));
        Assert.Null(Windows.Named(s_network, "each"));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 4)]
    public void A_span_lies_within_the_periods(int first, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Span(s_network, first, end));
}
