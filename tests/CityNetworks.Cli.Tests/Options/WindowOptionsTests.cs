using CityNetworks.Cli.Options;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class WindowOptionsTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 1)]);

    [Fact]
    public void Windows_may_be_kept_by_the_period_in_which_they_end()
    {
        var options = new WindowOptions();
        Assert.Equal(["p0", "p1"], options.Windows(Given.Words(string.Empty, options.AddTo), s_network).Select(window => window.Name));
        Assert.Equal(["p0..p1"], options.Windows(Given.Words("-w cumulative --period p1", options.AddTo), s_network).Select(window => window.Name));
        Assert.Equal("all", options.One(Given.Words("-w all", options.AddTo), s_network).Name);
    }

    [Theory]
    [InlineData("-w decade", "--window: Window 'decade' is not known")]
    [InlineData("--period p9", "--period: found 'p9'; expected one of p0, p1.")]
    public void An_unknown_window_or_period_is_refused(string words, string message)
    {
        var options = new WindowOptions();
        Assert.StartsWith(
            message, Assert.Throws<UsageException>(() => options.Windows(Given.Words(words, options.AddTo), s_network)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_window_is_one()
    {
        var options = new WindowOptions();
        Assert.Throws<UsageException>(() => options.One(Given.Words("-w each", options.AddTo), s_network));
    }
}
