using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class DistanceSumsTests
{
    [Fact]
    public void Sums_over_a_chain_are_those_of_a_path()
    {
        // c0 – e0 – c1 – e1 – c2
        var sums = DistanceSums.Of(Samples.Chain(2).All);
        Assert.Equal([10, 6, 10], sums.Farness.Cities);
        Assert.Equal([7, 7], sums.Farness.Events);
        Invariances.Near([1 + 0.5 + (1 / 3.0) + 0.25, 3, 1 + 0.5 + (1 / 3.0) + 0.25], sums.Reciprocals.Cities, 1e-15);
    }

    [Fact]
    public void Sums_equal_all_distances_added_up() => Samples.RandomWindow.Sample(window =>
    {
        var sums = DistanceSums.Of(window);
        var distances = new NaiveDistances(window);
        Invariances.Same(NaiveCloseness.Farness(window), sums.Farness);
        Invariances.Near(NaiveCloseness.Harmonic(window), sums.Reciprocals, 1e-14);
        Invariances.Same(distances.Values(window, node => distances.From(node).Count), sums.Reached);
    });

    [Theory]
    [InlineData(900, 500, 1300)]
    [InlineData(900, 40, 2500)]
    [InlineData(60, 1200, 2500)]
    public void Sums_of_larger_networks_equal_one_search_a_node(int cities, int events, int ties)
    {
        var window = RandomNetworks.Sparse(cities, events, ties, 3).All;
        var sums = DistanceSums.Of(window);
        var expected = OneSearchEach(window);
        Invariances.Same(expected.Farness, sums.Farness);
        Invariances.Near(expected.Reciprocals, sums.Reciprocals, 1e-13);
        Invariances.Same(expected.Reached, sums.Reached);
    }

    [Fact]
    public void Long_chain_needs_as_many_levels_as_it_has_nodes()
    {
        var sums = DistanceSums.Of(Samples.Chain(600).All);
        Assert.Equal(1200 * 1201 / 2, sums.Farness.Cities[0]);
        Invariances.Near(Enumerable.Range(1, 1200).Sum(d => 1.0 / d), sums.Reciprocals.Cities[0], 1e-14);
    }

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => DistanceSums.Of(window).Farness);

    [Fact]
    public void Threads_change_no_bit()
    {
        Invariances.Threads_change_no_bit((window, workers) => DistanceSums.Of(window, workers).Farness);
        Invariances.Threads_change_no_bit((window, workers) => DistanceSums.Of(window, workers).Reciprocals);
    }

    private static DistanceSums OneSearchEach(Window window)
    {
        var (n, m) = (window.Network.CityCount, window.Network.EventCount);
        var sums = new DistanceSums(new(new double[n], new double[m]), new(new double[n], new double[m]), new(new double[n], new double[m]));
        foreach (var mode in new[] { Mode.City, Mode.Event })
        {
            for (var node = 0; node < sums.Reached[mode].Length; node++)
            {
                var distances = Search(window, mode, node);
                if (distances.Length == 1)
                    continue;
                sums.Farness[mode][node] = distances.Sum();
                sums.Reciprocals[mode][node] = distances.Where(d => d > 0).Sum(d => 1.0 / d);
                sums.Reached[mode][node] = distances.Length;
            }
        }

        return sums;
    }

    private static int[] Search(Window window, Mode mode, int node)
    {
        var distances = new Dictionary<(Mode, int), int> { [(mode, node)] = 0 };
        var queue = new Queue<(Mode Mode, int Node)>([(mode, node)]);
        while (queue.TryDequeue(out var next))
        {
            var other = next.Mode is Mode.City ? Mode.Event : Mode.City;
            foreach (var neighbour in next.Mode is Mode.City ? window.EventsOf(next.Node) : window.CitiesOf(next.Node))
            {
                if (distances.TryAdd((other, neighbour), distances[next] + 1))
                    queue.Enqueue((other, neighbour));
            }
        }

        return [.. distances.Values];
    }
}
