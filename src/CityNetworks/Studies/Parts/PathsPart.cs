using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Temporal;

namespace CityNetworks.Studies.Parts;

/// <summary>Which city could have heard from which; of large networks, from the cities with most events.</summary>
internal static class PathsPart
{
    private const int StepsPerRow = 1000;

    /// <param name="all">The network of points in time: an event that lasts is one in each of its periods.</param>
    /// <param name="lasting">The network as it is recorded: whose events are counted where not all cities can be followed.</param>
    /// <param name="times">The times of the points.</param>
    /// <param name="limits">How much is made.</param>
    /// <param name="workers">The threads.</param>
    public static PartResult Of(Window all, Window lasting, EventTimes times, StudyLimits limits, Workers workers)
    {
        var cities = (long)all.CountCities();
        var most = cities * (cities - 1);
        if (most <= limits.PathRows)
        {
            var whole = PartResult.Whole(PathsTable.Of(all, times, workers: workers), most, limits.PathRows, "ordered pairs of cities");
            return whole with { Tables = [.. whole.Tables, RoutesTable.Of(all, times, workers: workers)] };
        }

        var bySteps = limits.PathRows * StepsPerRow / Math.Max(1, all.TieCount + all.Network.CityCount);
        var count = (int)Math.Min(limits.PathRows / Math.Max(1, cities - 1), bySteps);
        if (count == 0)
            return PartResult.LeftOut("paths", most, limits.PathRows, "ordered pairs of cities", "Paths are left out. Ask 'citynet paths' on fewer events.");
        int[] sources = [.. Enumerable.Range(0, all.Network.CityCount).OrderByDescending(lasting.DegreeOf).ThenBy(city => city).Take(count)];
        var table = PathsTable.Of(all, times, workers: workers, sources: sources);
        return new(
            [table, RoutesTable.Of(all, times, sources: sources, workers: workers)],
            [new(
                "paths",
                PartExtent.Sampled,
                most,
                limits.PathRows,
                "ordered pairs of cities",
                count == 1
                    ? "Paths from the city with most events (of equal ones that of the lower id) to all. Ask 'citynet paths' for all."
                    : $"Paths from the {count} cities with most events (of equal ones those of the lower id) to all. Ask 'citynet paths' for all.")]);
    }
}
