using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.Spectral;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Which nodes rank high when each mode ranks the other and prior knowledge is kept?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: each mode's values over their sum.
/// Priors: p⁰ and q⁰ are shares, what is given of each node present over the sum of its mode's nodes present; 1/n and 1/m where nothing is given, or nothing above 0 of any node present.
/// A prior of a node that is not present counts for nothing, in its own place as in the sum.
/// Cases: not present → 0; a node whose weights are all 0 keeps (1−α) of its prior; empty window → zeros.
/// Evidence: the residual is the sum of the absolute changes of all values in a last plain step.
/// Cost: O(ties) per iteration; about 25 iterations at the defaults.
/// Source: He, Gao, Kan and Wang (2017), BiRank: towards ranking on bipartite graphs, IEEE TKDE 29, 57–71; solved as in <see cref="DampedMeans"/>.
/// </remarks>
public static class BiRank
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, options, workers) => Of(window, options.Priors, options.Damping, options.Damping, options.Weighted, workers: workers).WithEvidence,
        (_, raw, _) => Normalised(raw))
    {
        Id = "birank",
        Name = "BiRank",
        IsProperName = true,
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how much rank flows to a city through its events",
        Formula = "p = α·S·q + (1−α)·p⁰, q = β·Sᵀ·p + (1−β)·q⁰, S_ie = w_ie/√(s_i·s_e); "
            + "α = β = 0.85 unless chosen, priors shares among the nodes present, 1/n and 1/m unless given",
        Normalisation = "over the sum of the mode",
        Cases = CentralityMeasure.AbsentIsZero,
        Citation = "He, Gao, Kan and Wang (2017), IEEE TKDE 29, 57–71",
        Choices = CentralityChoices.Weighted | CentralityChoices.Damping | CentralityChoices.Priors,
    };

    /// <summary>The rank score of each node.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="priors">By node of the network, of at least 0, in any unit; uniform when null.</param>
    /// <param name="cityDamping">α: how much the cities' ranks follow the events'.</param>
    /// <param name="eventDamping">β: how much the events' ranks follow the cities'.</param>
    /// <param name="weighted">Whether ties count by their weights.</param>
    /// <param name="tolerance">For the residual.</param>
    /// <param name="maxIterations">After so many the result is returned with <c>Converged</c> false.</param>
    /// <param name="workers">Threads.</param>
    /// <exception cref="ArgumentOutOfRangeException">A damping is outside [0, 1), or a prior negative or not a number.</exception>
    /// <exception cref="ArgumentException">The priors are not those of the window's network.</exception>
    public static IterativeScores Of(
        Window window,
        ModeValues? priors = null,
        double cityDamping = 0.85,
        double eventDamping = 0.85,
        bool weighted = false,
        double tolerance = 1e-12,
        int maxIterations = 1000,
        Workers workers = default)
    {
        Check(cityDamping, nameof(cityDamping));
        Check(eventDamping, nameof(eventDamping));
        Check(priors, window.Network);

        // In y = p/√s the equation reads y_v = c_v + α·(weighted mean of y over the ties of v).
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space, weighted).Ordered(out _);
        var scales = network.Strengths();
        var given = Shares(network, priors is null ? Uniform(network, space) : network.ByVertex(priors));
        for (var vertex = 0; vertex < given.Length; vertex++)
        {
            scales[vertex] = scales[vertex] == 0 ? 1 : Math.Sqrt(scales[vertex]);
            given[vertex] *= (1 - (network.IsCity(vertex) ? cityDamping : eventDamping)) / scales[vertex];
        }

        var (values, iterations, residual) = new DampedMeans(network, given, cityDamping, eventDamping, space).Solve(scales, tolerance, maxIterations, workers);
        for (var vertex = 0; vertex < values.Length; vertex++)
            values[vertex] *= scales[vertex];
        return new IterativeScores(network.ByNode(values.Span), iterations, residual, residual <= tolerance);
    }

    /// <summary>Ranks as shares of their mode's sum.</summary>
    /// <param name="raw">The values of the result of <see cref="Of"/>.</param>
    public static ModeValues Normalised(ModeValues raw) => raw.DividedBy(Summation.Of(raw.Cities), Summation.Of(raw.Events));

    private static Piece<double> Uniform(PresentNetwork network, Workspace space)
    {
        var priors = space.Take<double>(network.VertexCount);
        for (var vertex = 0; vertex < priors.Length; vertex++)
            priors[vertex] = 1;
        return priors;
    }

    private static Piece<double> Shares(PresentNetwork network, Piece<double> priors)
    {
        var (cities, events) = (0.0, 0.0);
        for (var vertex = 0; vertex < priors.Length; vertex++)
            (cities, events) = network.IsCity(vertex) ? (cities + priors[vertex], events) : (cities, events + priors[vertex]);
        for (var vertex = 0; vertex < priors.Length; vertex++)
        {
            var (sum, count) = network.IsCity(vertex) ? (cities, network.CityCount) : (events, network.EventCount);
            priors[vertex] = sum > 0 ? priors[vertex] / sum : 1.0 / count;
        }

        return priors;
    }

    private static void Check(double damping, string name)
    {
        if (!(damping >= 0 && damping < 1))
            throw new ArgumentOutOfRangeException(name, $"Damping is {damping}; expected a number in [0, 1).");
    }

    private static void Check(ModeValues? priors, TwoModeNetwork network)
    {
        if (priors is null)
            return;
        if (priors.Cities.Length != network.CityCount || priors.Events.Length != network.EventCount)
            throw new ArgumentException(
                $"Priors are for {priors.Cities.Length} cities and {priors.Events.Length} events; expected {network.CityCount} and {network.EventCount}, as in the network.", nameof(priors));
        foreach (var prior in priors.Cities.Concat(priors.Events))
        {
            if (!(prior >= 0 && double.IsFinite(prior)))
                throw new ArgumentOutOfRangeException(nameof(priors), $"A prior is {prior}; expected a number of at least 0.");
        }
    }
}
