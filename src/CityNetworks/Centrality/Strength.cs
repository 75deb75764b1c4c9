using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>How much does the node take part: number of ties and their weights in one?</summary>
/// <remarks>
/// Formula: k^(1−α)·s^α with k the degree and s = Σ w the sum of the weights of the ties; α = 1 is the sum of weights, α = 0 the degree.
/// Normalised: by m^(1−α)·(Σ_e c_e)^α for cities, where the capacity c_e of an event is the largest weight of its ties in the window; events likewise by n and the capacities of cities. In [0, 1]; with all weights 1 the same as degree.
/// Cases: not present → 0; present with weights of 0 only → 0 unless α = 0; empty window → zeros.
/// Cost: O(n log k + m + ties) time, no memory beyond the result.
/// Source: Opsahl, Agneessens and Skvoretz (2010), Social Networks 32, 245–251; the normaliser is ours.
/// </remarks>
public static class Strength
{
    /// <summary>k^(1−α)·s^α of each node.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="alpha">At least 0: how much the weights count against the number of ties.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is negative or not a number.</exception>
    public static ModeValues Of(Window window, double alpha = 1)
    {
        Check(alpha);
        var degrees = Degree.Of(window);
        var sums = new ModeValues(new double[degrees.Cities.Length], new double[degrees.Events.Length]);
        foreach (var (city, @event, weight) in Ties(window))
        {
            sums.Cities[city] += weight;
            sums.Events[@event] += weight;
        }

        return new ModeValues(Combined(degrees.Cities, sums.Cities, alpha), Combined(degrees.Events, sums.Events, alpha));
    }

    /// <summary>Strengths over the largest that the window's events, or cities, allow.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of"/> with the same <paramref name="alpha"/>.</param>
    /// <param name="alpha">As in <see cref="Of"/>.</param>
    public static ModeValues Normalised(Window window, ModeValues raw, double alpha = 1)
    {
        Check(alpha);
        var capacities = new ModeValues(new double[raw.Cities.Length], new double[raw.Events.Length]);
        foreach (var (city, @event, weight) in Ties(window))
        {
            capacities.Cities[city] = Math.Max(capacities.Cities[city], weight);
            capacities.Events[@event] = Math.Max(capacities.Events[@event], weight);
        }

        return raw.DividedBy(
            Combined(window.CountEvents(), capacities.Events.Sum(), alpha),
            Combined(window.CountCities(), capacities.Cities.Sum(), alpha));
    }

    private static IEnumerable<(int City, int Event, double Weight)> Ties(Window window)
    {
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var tie = window.FirstTieOf(city);
            var degree = window.DegreeOf(city);
            for (var k = 0; k < degree; k++)
                yield return (city, window.EventsOf(city)[k], window.Network.WeightOf(tie + k));
        }
    }

    private static double[] Combined(double[] degrees, double[] sums, double alpha) =>
        [.. degrees.Zip(sums, (degree, sum) => Combined(degree, sum, alpha))];

    private static double Combined(double degree, double sum, double alpha) =>
        degree == 0 ? 0 : Math.Pow(degree, 1 - alpha) * Math.Pow(sum, alpha);

    private static void Check(double alpha)
    {
        if (!(alpha >= 0))
            throw new ArgumentOutOfRangeException(nameof(alpha), $"Alpha is {alpha}; expected a number of at least 0.");
    }
}
