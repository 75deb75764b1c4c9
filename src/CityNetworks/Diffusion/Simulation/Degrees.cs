using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>The degree of a transfer.</summary>
internal enum TransferDegree
{
    /// <summary>The whole policy, without change.</summary>
    Copying,

    /// <summary>The idea behind it.</summary>
    Emulation,

    /// <summary>Each object from one of several sources.</summary>
    Combination,

    /// <summary>An own design that another's raised.</summary>
    Inspiration,

    /// <summary>No transfer: adopted on the city's own account.</summary>
    Own,
}

/// <summary>Chooses the degree of each transfer, and what passes over.</summary>
/// <remarks>
/// P(g) ∝ exp(k_g); see <see cref="TransferTerm"/>. An order and an endorsement bring the first design themselves, as one source; what is attributed to no
/// source at all is the city's own.
/// Copying holds what its source holds, or held last where it gave the policy up; emulation its ideas, a combination each object from a source drawn in
/// proportion to what it contributed, inspiration and an own design nothing.
/// </remarks>
internal sealed class Degrees(TransferTerm term, Population population, double[] capacity)
{
    private readonly DegreeTerm[] _terms = [term.Copying, term.Emulation, term.Combination, term.Inspiration];

    /// <summary>Whether more than the question of one or several sources matters.</summary>
    public bool CountsSources { get; } = new[] { term.Copying, term.Emulation, term.Combination, term.Inspiration }.Any(degree => degree.Sources != 0);

    /// <summary>The names of degrees in results.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["copying", "emulation", "combination", "inspiration", "own"];

    /// <summary>The degree at which a uniform number falls.</summary>
    /// <param name="mechanism">What the adoption is attributed to.</param>
    /// <param name="city">Who adopts.</param>
    /// <param name="source">The city it is attributed to; −1: none.</param>
    /// <param name="sources">How many cities moved it.</param>
    /// <param name="u">The uniform number.</param>
    public TransferDegree Choose(MechanismDefinition mechanism, int city, int source, int sources, double u)
    {
        if (source < 0 && !mechanism.BringsFirstDesign)
            return TransferDegree.Own;

        Span<double> weights = stackalloc double[4];
        var total = 0.0;
        for (var degree = 0; degree < weights.Length; degree++)
        {
            weights[degree] = Weight(degree, mechanism, city, source, sources);
            total += weights[degree];
        }

        var left = u * total;
        for (var degree = 0; degree < weights.Length; degree++)
        {
            left -= weights[degree];
            if (left < 0)
                return (TransferDegree)degree;
        }

        return (TransferDegree)weights.LastIndexOfAnyExcept(0.0); // rounding left something over
    }

    /// <summary>What the adopter's policy has from the first design.</summary>
    /// <param name="degree">The degree.</param>
    /// <param name="source">The city it is attributed to; −1: none.</param>
    /// <param name="sources">Of a combination, the source of each object.</param>
    /// <param name="lane">The run.</param>
    /// <param name="held">What each city holds or held last, by city and lane.</param>
    public static byte Carried(TransferDegree degree, int source, ReadOnlySpan<int> sources, int lane, ReadOnlySpan<byte> held)
    {
        var first = source < 0 ? Objects.All : held[(source * Lanes.Count) + lane];
        if (degree is TransferDegree.Copying or TransferDegree.Emulation)
            return (byte)(first & (degree is TransferDegree.Copying ? Objects.All : Objects.Ideas));
        if (degree is not TransferDegree.Combination)
            return 0;

        byte carried = 0;
        for (var item = 0; item < sources.Length; item++)
            carried |= (byte)(held[(sources[item] * Lanes.Count) + lane] & (1 << item));
        return carried;
    }

    private double Weight(int degree, MechanismDefinition mechanism, int city, int source, int sources)
    {
        var term = _terms[degree];
        if ((TransferDegree)degree is TransferDegree.Combination && sources < 2)
            return 0;
        var intercept = mechanism.InDegree(term);
        var similar = source >= 0 && population.Countries[source] == population.Countries[city] ? term.Similarity : 0;
        return intercept is null ? 0 : Math.Exp(term.Always + intercept.Value + similar + (term.Capacity * capacity[city]) + (term.Sources * sources));
    }
}
