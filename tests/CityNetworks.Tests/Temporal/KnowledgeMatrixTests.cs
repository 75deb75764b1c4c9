using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class KnowledgeMatrixTests
{
    [Fact]
    public void Knows_exactly_whom_a_journey_comes_from() => NaiveJourneys.Random.Sample(all =>
    {
        var matrix = KnowledgeMatrix.Of(all.Window, all.Times, all.Rule);
        for (var knower = 0; knower < matrix.Cities; knower++)
        {
            for (var source = 0; source < matrix.Cities; source++)
            {
                var present = all.Present.Contains(knower) && all.Present.Contains(source);
                var expected = present && (knower == source || all.Between(source, knower).Count > 0);
                Assert.Equal(expected, matrix[knower, source]);
            }
        }
    });

    [Fact]
    public void Each_period_is_the_end_of_a_shorter_window() => Samples.RandomWindow.Sample(window =>
    {
        var matrices = KnowledgeMatrix.ByPeriod(window);
        for (var k = 0; k < matrices.Count; k++)
        {
            var shorter = Windows.Span(window.Network, window.FirstPeriod, window.FirstPeriod + k + 1);
            for (var source = 0; source < window.Network.CityCount; source++)
            {
                var arrivals = EarliestArrival.Of(shorter, source);
                for (var knower = 0; knower < window.Network.CityCount; knower++)
                {
                    if (knower != source)
                        Assert.Equal(arrivals[knower] != EarliestArrival.Never, matrices[k][knower, source]);
                }
            }
        }
    });

    [Theory]
    [InlineData(SameTime.Strict)]
    [InlineData(SameTime.Loose)]
    public void Many_blocks_of_sources_agree_with_single_sources_for_any_number_of_threads(SameTime rule)
    {
        var random = new CounterRandom(5).Sequence(RandomPurpose.Generation, 0);
        var ties = Enumerable.Range(0, 1500).Select(_ => (random.NextBelow(1100), random.NextBelow(400))).ToArray();
        var window = NetworkBuilder.Build(1100, [.. Enumerable.Range(0, 400).Select(e => e / 40)], ties).All;
        var matrix = KnowledgeMatrix.Of(window, rule: rule, workers: new Workers(8));
        var one = KnowledgeMatrix.Of(window, rule: rule, workers: Workers.One);
        Assert.True(matrix.PairCount > 10_000);
        Assert.Equal(one.PairCount, matrix.PairCount);
        foreach (var source in Enumerable.Range(0, 22).Select(k => k * 50))
        {
            var arrivals = EarliestArrival.Of(window, source, rule: rule);
            for (var knower = 0; knower < matrix.Cities; knower++)
            {
                Assert.Equal(knower == source ? window.DegreeOf(source) > 0 : arrivals[knower] != EarliestArrival.Never, matrix[knower, source]);
                Assert.Equal(one[knower, source], matrix[knower, source]);
            }
        }
    }

    [Fact]
    public void Counts_itself_among_those_heard()
    {
        var matrix = KnowledgeMatrix.Of(NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]).All);
        Assert.Equal([2, 3, 3], Enumerable.Range(0, 3).Select(matrix.HeardBy));
        Assert.Equal(5, matrix.PairCount);
    }
}
