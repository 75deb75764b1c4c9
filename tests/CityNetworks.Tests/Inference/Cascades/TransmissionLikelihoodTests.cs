using CityNetworks.Inference.Cascades;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.Cascades;

public sealed class TransmissionLikelihoodTests
{
    [Fact]
    public void The_likelihood_is_that_of_the_most_likely_of_all_trees()
    {
        var delay = new Delay(DelayKind.Rayleigh, 1.3);
        var sets =
            from nodes in Gen.Int[2, 5]
            from times in Gen.Int[0, 6].Array[nodes].Array[1, 4]
            from chosen in Gen.Bool.Array[20]
            select (Set: NetInfTests.Set(nodes, times), chosen);
        sets.Sample(sample =>
        {
            var (set, chosen) = sample;
            var pairs = new SourcePairs(set);
            var likelihood = new TransmissionLikelihood(pairs, Array.ConvertAll(pairs.Delays, delay.LogDensity));
            var ties = new HashSet<(int, int)>();
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                if (!chosen[pair])
                    continue;
                likelihood.Add(pair);
                ties.Add((pairs.Sources[pair], pairs.Targets[pair]));
            }

            var values = likelihood.LogLikelihoods(0.4, 0.03);
            for (var c = 0; c < values.Length; c++)
                Assert.Equal(NaiveNetInf.LogLikelihood(set, set.Cascades[c], ties, delay, 0.4, 0.03), values[c], 1e-9);
        }, iter: 300);
    }

    [Fact]
    public void Rates_are_shares_of_opportunities_used()
    {
        var set = NetInfTests.Set(3, [[0, 1, 6], [0, 6, 6], [0, 1, 2]]); // 6: never
        var pairs = new SourcePairs(set);
        var likelihood = new TransmissionLikelihood(pairs, Array.ConvertAll(pairs.Delays, _ => 0.0));
        likelihood.Add(0); // 0 → 1, an opportunity in each of three cascades, used in two
        var (on, off) = likelihood.Rates([1, 1, 1]);
        Assert.Equal(2.5 / 4, on, 1e-12);
        Assert.Equal(1.5 / (3 + 2 + 1), off, 1e-12); // 0 → 2 three times, 1 → 2 twice; used once
    }
}
