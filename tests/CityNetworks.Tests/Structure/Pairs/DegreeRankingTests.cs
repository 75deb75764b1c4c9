using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class DegreeRankingTests
{
    [Fact]
    public void Ranks_rise_with_the_degree_and_rows_are_ascending() => Samples.RandomWindow.Sample(window =>
    {
        var (cities, ranking) = (window.Network.CityCount, new DegreeRanking(window));
        HashSet<int>[] sets = [.. NaiveClosure.Neighbourhoods(window, Mode.City), .. NaiveClosure.Neighbourhoods(window, Mode.Event)];
        Assert.Equal(sets.Length, ranking.Count);
        Assert.Equal(
            Enumerable.Range(0, sets.Length).OrderBy(node => sets[node].Count).ThenBy(node => node), Enumerable.Range(0, ranking.Count).Select(ranking.NodeOf));
        for (var rank = 0; rank < ranking.Count; rank++)
        {
            var node = ranking.NodeOf(rank);
            int[] row = [.. ranking.LowerNeighboursOf(rank, ranking.Count).ToArray()];
            Assert.Equal(row.Order(), row);
            Assert.Equal(sets[node].Select(other => node < cities ? cities + other : other).Order(), row.Select(ranking.NodeOf).Order());
            Assert.Equal(row.Where(other => other < rank), ranking.LowerNeighboursOf(rank, rank).ToArray());
        }
    });
}
