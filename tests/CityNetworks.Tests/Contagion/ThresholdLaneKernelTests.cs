using CityNetworks.Contagion;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ThresholdLaneKernelTests
{
    [Fact]
    public void Lanes_and_single_runs_reach_the_same_nodes_from_the_same_start() =>
        Gen.Select(Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 25], Gen.Int[0, 3], Gen.Int[0, 8]).Sample((ties, count, start) =>
        {
            var graph = ContactGraph.OfTies(9, ties);
            int[] Reached(SpreadMethod method) =>
                [.. Spread.Run(graph, new CountThreshold(count), SpreadStart.At(start), new SpreadSettings { Runs = 1, Method = method }).ReachedByNode];
            Assert.Equal(Reached(SpreadMethod.Jumps), Reached(SpreadMethod.Lanes));
        }, iter: 100);
}
