using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Barber's modularity by its double sum, and the best of all partitions of a tiny network.</summary>
internal static class NaiveModularity
{
    public static double Of(Window window, int[] cities, int[] events)
    {
        var ties = Samples.TiesOf(window);
        var sum = 0.0;
        for (var city = 0; city < cities.Length; city++)
        {
            for (var @event = 0; @event < events.Length; @event++)
            {
                var expected = (double)ties.Count(tie => tie.City == city) * ties.Count(tie => tie.Event == @event) / ties.Count;
                if (cities[city] == events[@event])
                    sum += (ties.Contains((city, @event)) ? 1 : 0) - expected;
            }
        }

        return sum / ties.Count;
    }

    /// <summary>The largest modularity over every way to label the nodes.</summary>
    public static double Best(Window window)
    {
        var best = double.NegativeInfinity;
        foreach (var labels in Partitions(window.Network.CityCount + window.Network.EventCount))
            best = Math.Max(best, Of(window, labels[..window.Network.CityCount], labels[window.Network.CityCount..]));
        return best;
    }

    private static IEnumerable<int[]> Partitions(int count)
    {
        if (count == 0)
            return [[]];
        return Partitions(count - 1).SelectMany(
            labels => Enumerable.Range(0, labels.DefaultIfEmpty(-1).Max() + 2).Select(next => labels.Append(next).ToArray()));
    }
}
