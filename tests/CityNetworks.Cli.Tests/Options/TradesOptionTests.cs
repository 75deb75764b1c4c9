using CityNetworks.Cli.Options;
using CityNetworks.Networks.NullModels;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class TradesOptionTests
{
    [Fact]
    public void Fewer_trades_than_forget_the_network_are_refused()
    {
        var option = new TradesOption();
        Assert.Equal(Curveball.DefaultTrades, option.Of(Given.Words(string.Empty, option.AddTo)));
        Assert.False(option.IsGiven(Given.Words(string.Empty, option.AddTo)));
        Assert.True(option.IsGiven(Given.Words("--trades 1000", option.AddTo)));
        Assert.NotEmpty(Given.Words("--trades 0", option.AddTo).Errors);
    }
}
