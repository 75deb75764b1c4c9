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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void As_many_pairs_as_the_limit_are_tested(bool all) =>
        Assert.Equal(3, TestedPairs.Of(Samples.Complete(3, 1).All, new BackboneOptions { AllPairs = all, PairLimit = 3 }, Workers.One).Count);

    [Fact]
    public void A_pair_is_found_by_its_cities_and_one_of_a_city_beyond_the_last_is_not_there()
    {
        var pairs = TestedPairs.Of(Samples.Complete(3, 1).All, BackboneOptions.Default, Workers.One);
        Assert.Equal([0, 1, 2], new[] { pairs.Find(0, 1), pairs.Find(0, 2), pairs.Find(1, 2) });
        Assert.True(pairs.Find(0, 3) < 0);
        Assert.True(pairs.Find(3, 4) < 0);
    }
}
