using CityNetworks.Networks.Backbones;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class BackboneOptionsTests
{
    [Fact]
    public void What_has_no_meaning_is_refused()
    {
        Refused(new BackboneOptions { Alpha = 1 }, BackboneMethod.Sdsm, "Alpha is 1; expected a number between 0 and 1.");
        Refused(new BackboneOptions { Alpha = double.NaN }, BackboneMethod.Sdsm, "Alpha is NaN; expected a number between 0 and 1.");
        Refused(new BackboneOptions { Replicates = 0 }, BackboneMethod.Fdsm, "Replicates is 0; expected at least 1.");
        Refused(
            new BackboneOptions { Signed = true },
            BackboneMethod.Disparity,
            "Signed is given with Disparity, which knows only strong ties; expected another method.");
    }

    [Fact]
    public void Too_few_trades_are_refused() => Assert.StartsWith(
        "TradesPerNode is 0; expected at least",
        Assert.Throws<ArgumentException>(() => new BackboneOptions { TradesPerNode = 0 }.Check(BackboneMethod.Fdsm)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Fifty_million_pairs_are_tested_unless_more_are_asked_for() => Assert.Equal(50_000_000, BackboneOptions.Default.PairLimit);

    private static void Refused(BackboneOptions options, BackboneMethod method, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Backbone.Of(Davis.Network.All, method, options)).Message);
}
