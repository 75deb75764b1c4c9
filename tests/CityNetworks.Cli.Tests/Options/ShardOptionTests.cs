using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Ensembles;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ShardOptionTests
{
    [Fact]
    public void A_shard_is_read_or_refused()
    {
        var option = new ShardOption();
        Assert.Equal(new Shard(2, 4), option.Of(Given.Words("--shard 2/4", option.AddTo)));
        Assert.Null(option.Of(Given.Words(string.Empty, option.AddTo)));
        Assert.Contains(Given.Words("--shard 5/4", option.AddTo).Errors, error => error.Message.StartsWith("--shard: found '5/4'", StringComparison.Ordinal));
    }
}
