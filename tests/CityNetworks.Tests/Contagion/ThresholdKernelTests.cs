using CityNetworks.Contagion;
using CityNetworks.Numerics;
using MathNet.Numerics.Distributions;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ThresholdKernelTests
{
    [Fact]
    public void Granovetters_hundred_people_all_join_or_one_does()
    {
        Assert.Equal(100, Crowd([.. Enumerable.Range(0, 100)]));
        Assert.Equal(1, Crowd([0, 2, .. Enumerable.Range(2, 98)]));
    }

    [Fact]
    public void Rounded_normal_thresholds_tip_later()
    {
        static int[] Rounded(
            double deviation) => [.. Enumerable.Range(1, 100).Select(k => (int)Math.Clamp(Math.Round(Normal.InvCDF(25, deviation, (k - 0.5) / 100)), 0, 101))];
        static int[] RoundedUp(double deviation) => [
            .. Enumerable.Range(1, 100).Select(k => (int)Math.Clamp(Math.Ceiling(Normal.InvCDF(25, deviation, (k - 0.5) / 100)), 0, 101))
        ];
        Assert.Equal([5, 100], [Crowd(Rounded(12.2)), Crowd(Rounded(12.5))]);
        Assert.Equal([5, 100], [Crowd(RoundedUp(12.5)), Crowd(RoundedUp(13))]);
    }

    [Fact]
    public void One_node_sets_off_a_random_graph_inside_the_window_and_not_outside()
    {
        Assert.Contains(Reaches(meanDegree: 3), reach => reach > 1000);
        Assert.All(Reaches(meanDegree: 8), reach => Assert.InRange(reach, 1, 100));
    }

    [Fact]
    public void Two_neighbours_fill_a_ring_and_two_strangers_do_not()
    {
        var ring = ContactGraph.OfTies(40, [.. Enumerable.Range(0, 40).SelectMany(v => new[] { (v, (v + 1) % 40), (v, (v + 2) % 40) })]);
        Assert.Equal(40, Reach(ring, new CountThreshold(2), 60, 0, 1));
        Assert.Equal(2, Reach(ring, new CountThreshold(2), 60, 0, 20));
        Assert.Equal(40, Reach(ring, new CountThreshold(1), 60, 0));
    }

    private static int Reach(ContactGraph graph, ContagionModel model, int steps, params int[] start)
    {
        var lanes = Spread.Run(graph, model, SpreadStart.At(start), new SpreadSettings { Steps = steps, Runs = 1, Method = SpreadMethod.Lanes }).MeanReach;
        Assert.Equal(
            lanes, Spread.Run(graph, model, SpreadStart.At(start), new SpreadSettings { Steps = steps, Runs = 1, Method = SpreadMethod.Jumps }).MeanReach);
        return (int)lanes;
    }

    private static int Crowd(int[] thresholds)
    {
        var pairs = from i in Enumerable.Range(0, 100) from j in Enumerable.Range(0, i) select (i, j);
        return Reach(ContactGraph.OfTies(100, [.. pairs]), new CountThreshold(thresholds), 200);
    }

    private static IEnumerable<int> Reaches(double meanDegree)
    {
        const int nodes = 2000;
        const int steps = 100;
        var random = new CounterRandom(5).Sequence(RandomPurpose.Generation, (int)meanDegree);
        var ties = new HashSet<(int, int)>();
        while (ties.Count < nodes * meanDegree / 2)
        {
            var (i, j) = (random.NextBelow(nodes), random.NextBelow(nodes));
            if (i != j)
                ties.Add((Math.Min(i, j), Math.Max(i, j)));
        }

        var run = Spread.Run(
            ContactGraph.OfTies(nodes, ties), new ShareThreshold(0.18), SpreadStart.Random(1), new SpreadSettings { Runs = 200, Steps = steps });
        return Enumerable.Range(0, run.Runs).Select(k => run.Reached[(k * (steps + 1)) + steps]);
    }
}
