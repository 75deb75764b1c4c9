using CityNetworks.Networks.Backbones;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class TestedPairsTests
{
    [Fact]
    public void All_pairs_are_those_of_the_cities_that_are_there()
    {
        var window = NetworkBuilder.Build(4, 2, [(0, 0), (2, 0), (3, 1)]).All;
        var pairs = TestedPairs.Of(window, new BackboneOptions { AllPairs = true }, Workers.One);
        var found = new List<(int, int, int)>();
        pairs.ForEach((pair, source, target) => found.Add((source, target, pairs.Shared[pair])));
        Assert.Equal([(0, 2, 1), (0, 3, 0), (2, 3, 0)], found);
    }

    [Fact]
    public void Pairs_that_met_are_the_ties() => Samples.RandomWindow.Sample(window =>
    {
        var pairs = TestedPairs.Of(window, BackboneOptions.Default, Workers.One);
        var found = new List<(int, int, double)>();
        pairs.ForEach((pair, source, target) => found.Add((source, target, pairs.Shared[pair])));
        Assert.Equal(CoTies.Of(window).All().Select(tie => (tie.Source, tie.Target, tie.Weight)), found);
    });

    [Theory]
    [InlineData(false, "The backbone of window 'all' would test at least 3 pairs; expected at most 2")]
    [InlineData(true, "The backbone of window 'all' would test at least 3 pairs; expected at most 2")]
    public void Too_many_pairs_are_refused(bool all, string message) => Assert.StartsWith(
        message,
        Assert.Throws<TooLargeException>(
            () => TestedPairs.Of(Samples.Complete(3, 1).All, new BackboneOptions { AllPairs = all, PairLimit = 2 }, Workers.One)).Message,
        StringComparison.Ordinal);
}
