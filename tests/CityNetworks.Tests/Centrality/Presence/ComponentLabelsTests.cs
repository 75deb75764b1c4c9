using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Presence;

public sealed class ComponentLabelsTests
{
    [Fact]
    public void Components_are_those_that_paths_reach_largest_first() => Samples.RandomWindow.Sample(window =>
    {
        using var space = new Workspace();
        var labels = ComponentLabels.Of(PresentNetwork.Of(window, space), space);
        var naive = new NaiveDistances(window);
        int[] componentOf = [.. labels.ComponentOf];
        for (var one = 0; one < componentOf.Length; one++)
        {
            // Vertices are the present nodes in order, cities before events.
            var reached = naive.From(naive.Nodes[one]);
            Assert.All(Enumerable.Range(0, componentOf.Length), other =>
                Assert.Equal(reached.ContainsKey(naive.Nodes[other]), componentOf[one] == componentOf[other]));
            Assert.Equal(reached.Count, labels.Sizes[componentOf[one]]);
        }

        int[] sizes = [.. labels.Sizes];
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(componentOf.Length, sizes.Sum());
    });
}
