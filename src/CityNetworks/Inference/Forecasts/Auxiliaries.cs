using CityNetworks.Inference.Histories;

namespace CityNetworks.Inference.Forecasts;

/// <summary>Statistics of a history of adoption by which a fit is judged; see <see cref="GoodnessOfFit"/>.</summary>
internal static class Auxiliaries
{
    private static readonly (double Share, string Name)[] s_places = [(0.25, "quarter"), (0.5, "half"), (0.75, "three_quarters"), (1, "all")];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names(HistoryWorld world) =>
        [.. s_places.Select(place => $"adopters_after_{place.Name}"), "mean_period", "same_period_share", .. world.HasExposure ? new[] { "mean_exposure", "autocorrelation" } : []];

    /// <summary>The statistics of who adopted when, by policy and city.</summary>
    public static double[] Of(HistoryWorld world, int[][] adoptedIn)
    {
        var (first, last) = world.Risk;
        var adopters = s_places.Select(place => first + (int)Math.Ceiling(place.Share * (last - first + 1)) - 1)
            .Select(period => (double)adoptedIn.Sum(cities => cities.Count(at => at <= period)));
        var moved = adoptedIn.SelectMany((cities, policy) => cities.Select((at, city) => (Policy: policy, City: city, At: at)))
            .Where(one => one.At != int.MaxValue && world.Policies[one.Policy].Initial[one.City] is null).ToArray();
        var counts = moved.CountBy(one => (one.Policy, one.At)).ToDictionary();
        return
        [
            .. adopters,
            moved.Length == 0 ? last + 1 - first : moved.Average(one => one.At - first),
            moved.Length == 0 ? 0 : moved.Count(one => counts[(one.Policy, one.At)] > 1) / (double)moved.Length,
            .. world.HasExposure ? Network(world, adoptedIn, moved) : [],
        ];
    }

    private static double[] Network(HistoryWorld world, int[][] adoptedIn, (int Policy, int City, int At)[] moved)
    {
        var values = new double[world.CityCount];
        var sum = 0.0;
        foreach (var group in moved.GroupBy(one => (one.Policy, one.At)))
        {
            world.StandardTies(group.Key.Policy).Fill(group.Key.At, adoptedIn[group.Key.Policy], 1, values);
            sum += group.Sum(one => values[one.City]);
        }

        var moran = adoptedIn.Select((cities, policy) => world.StandardTies(policy).Moran(world.Risk.Last, cities)).Where(double.IsFinite).DefaultIfEmpty(0).Average();
        return [moved.Length == 0 ? 0 : sum / moved.Length, moran];
    }
}
