using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>How much does the node take part: number of ties and their weights in one?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: by m^(1−α)·(Σ_e c_e)^α for cities, where the capacity c_e of an event is the largest weight of its ties in the window; events likewise by n and
/// the capacities of cities. In [0, 1]; with all weights 1 the same as degree.
/// Cases: not present → 0; present with weights of 0 only → 0 unless α = 0; empty window → zeros.
/// Cost: O(n log k + m + ties) time, no memory beyond the result.
/// Source: Opsahl, Agneessens and Skvoretz (2010), Social Networks 32, 245–251; the normaliser is ours.
/// </remarks>
public static class Strength
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, options, _) => (Of(window, options.StrengthAlpha), true),
        (window, raw, options) => Normalised(window, raw, options.StrengthAlpha))
    {
        Id = "strength",
        Name = "Strength",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "the summed weight of a city's events",
        Formula = "k^(1−α)·s^α with s = Σ_e w_ie; α = 1 unless chosen",
        Normalisation = "over m^(1−α)·(Σ_e max_j w_je)^α for cities; events likewise",
        Cases = $"{CentralityMeasure.AbsentIsZero}; weights of 0 only: 0 unless α = 0",
        Citation = "Opsahl, Agneessens and Skvoretz (2010), Social Networks 32, 245–251; normaliser: this project",
        Choices = CentralityChoices.Alpha,
        IsZeroOnlyWithoutTies = true,
    };

    /// <summary>k^(1−α)·s^α of each node.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="alpha">At least 0: how much the weights count against the number of ties.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is negative or not a number.</exception>
    public static ModeValues Of(Window window, double alpha = 1)
    {
        Check(alpha);
        var network = window.Network;
        var strengths = new ModeValues(new double[network.CityCount], new double[network.EventCount]);
        for (var city = 0; city < strengths.Cities.Length; city++)
        {
            var (sum, _) = OfCity(window, city);
            strengths.Cities[city] = Combined(window.DegreeOf(city), sum, alpha);
        }

        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            var (sum, _) = OfEvent(network, @event);
            strengths.Events[@event] = Combined(network.CitiesOf(@event).Length, sum, alpha);
        }

        return strengths;
    }

    /// <summary>Strengths over the largest that the window's events, or cities, allow.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of"/> with the same <paramref name="alpha"/>.</param>
    /// <param name="alpha">As in <see cref="Of"/>.</param>
    public static ModeValues Normalised(Window window, ModeValues raw, double alpha = 1)
    {
        Check(alpha);
        var (ofCities, ofEvents) = (0.0, 0.0);
        for (var city = 0; city < window.Network.CityCount; city++)
            ofCities += OfCity(window, city).Largest;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            ofEvents += OfEvent(window.Network, @event).Largest;
        return raw.DividedBy(Combined(window.CountEvents(), ofEvents, alpha), Combined(window.CountCities(), ofCities, alpha));
    }

    private static (double Sum, double Largest) OfCity(Window window, int city)
    {
        var (sum, largest, first) = (0.0, 0.0, window.FirstTieOf(city));
        for (var tie = first; tie < first + window.DegreeOf(city); tie++)
        {
            sum += window.Network.WeightOf(tie);
            largest = Math.Max(largest, window.Network.WeightOf(tie));
        }

        return (sum, largest);
    }

    private static (double Sum, double Largest) OfEvent(TwoModeNetwork network, int @event)
    {
        var (sum, largest) = (0.0, 0.0);
        foreach (var tie in network.TiesOf(@event))
        {
            sum += network.WeightOf(tie);
            largest = Math.Max(largest, network.WeightOf(tie));
        }

        return (sum, largest);
    }

    private static double Combined(double degree, double sum, double alpha) =>
        degree == 0 ? 0 : Math.Pow(degree, 1 - alpha) * Math.Pow(sum, alpha);

    private static void Check(double alpha)
    {
        if (!(alpha >= 0))
            throw new ArgumentOutOfRangeException(nameof(alpha), $"Alpha is {alpha}; expected a number of at least 0.");
    }
}
