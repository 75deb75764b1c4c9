using CityNetworks.Centrality;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class SampledBetweennessTableTests
{
    [Fact]
    public void Ranks_of_the_exact_values_lie_between_the_best_and_the_worst()
    {
        var sampled = SampledBetweennessTable.Of([Davis.Network.All], [Mode.City, Mode.Event], new SampledBetweennessSettings { Error = 0.01 });
        var exact = CentralityTable.Of([Davis.Network.All], [Betweenness.Definition], [Mode.City, Mode.Event]);
        Assert.Equal(exact.Text("node"), sampled.Text("node"));
        for (var row = 0; row < exact.RowCount; row++)
        {
            var (best, worst) = (sampled.Integers("rank_ci_lo")[row]!.Value, sampled.Integers("rank_ci_hi")[row]!.Value);
            Assert.InRange(exact.Integers("rank")[row]!.Value, best, worst);
            Assert.InRange(sampled.Integers("rank")[row]!.Value, best, worst);
            Assert.InRange(sampled.Numbers("raw")[row], sampled.Numbers("ci_lo")[row], sampled.Numbers("ci_hi")[row]);
            Assert.Equal(sampled.Numbers("raw")[row] / exact.Numbers("raw")[row], sampled.Numbers("value")[row] / exact.Numbers("value")[row], 1e-12);
        }

        Assert.Contains(Enumerable.Range(0, exact.RowCount), row => sampled.Integers("rank_ci_hi")[row] < exact.RowCount); // they rule something out
    }

    [Fact]
    public void Where_nothing_is_between_all_are_tied_at_the_first_rank()
    {
        var table = SampledBetweennessTable.Of([NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]).All], [Mode.City]);
        Assert.Equal([0, 0], table.Numbers("raw"));
        Assert.Equal([1, 1], table.Integers("rank_ci_lo"));
        Assert.Equal([2, 2], table.Integers("rank_ci_hi"));
        Assert.Equal([0, 0], table.Integers("draws"));
    }
}
