using CityNetworks.Cli.Options;
using CityNetworks.Networks;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class BackboneOptionTests
{
    [Fact]
    public void Trades_are_for_the_model_that_trades()
    {
        var option = new BackboneOption();
        var parsed = Given.Words("--backbone sdsm --trades 1000", option.AddTo);
        Assert.Equal("sdsm, alpha 0.05, adjusted by holm", option.Words(parsed));
        Assert.StartsWith(
            "--trades: found with --backbone sdsm; expected --backbone fdsm",
            Assert.Throws<UsageException>(() => option.Of(parsed, Window, new RecordSet("r"), 1, 10, default)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_backbone_is_made_as_it_was_asked_for()
    {
        var option = new BackboneOption();
        var parsed = Given.Words("--backbone hypergeometric --alpha 0.5 --adjust none", option.AddTo);
        Assert.True(option.Wanted(parsed) && option.IsGiven(parsed));
        var tie = Assert.Single(option.Of(parsed, Window, new RecordSet("r"), 1, 10, default).Ties);
        Assert.Equal(1 / 3.0, tie.Upper, 1e-12); // both at the same one of three events
        Assert.NotEmpty(Given.Words("--backbone sdsm --alpha 1", option.AddTo).Errors);
    }

    private static Window Window => NetworkBuilder.Build(4, 3, [(0, 0), (1, 0), (2, 1), (3, 2)]).All;
}
