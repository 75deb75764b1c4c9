using CityNetworks.Numerics;

namespace CityNetworks.Inference.Cascades;

/// <summary>Ties along which policies seem to have passed, inferred from who adopted when.</summary>
/// <param name="Set">The cascades.</param>
/// <param name="Delay">The delays, as given or estimated.</param>
/// <param name="Ties">The ties in the order of choice.</param>
/// <param name="Counts">By number of ties, how likely held-out cascades are; empty when the number was given.</param>
/// <param name="OnTie">The share of opportunities over a tie that were used, in all cascades.</param>
/// <param name="OffTie">The same without a tie.</param>
public sealed record NetInf(CascadeSet Set, Delay Delay, IReadOnlyList<LatentTie> Ties, IReadOnlyList<TieCount> Counts, double OnTie, double OffTie)
{
    private const int MostRounds = 50;

    /// <summary>How often ties and delays were estimated in turn; 0: the delays were given.</summary>
    public int Rounds { get; init; }

    /// <summary>Whether the last turn left the delays as they were (to 1e-6 relative); true where they were given.</summary>
    public bool Converged { get; init; } = true;

    /// <summary>The number of adoptions with an earlier adopter, and how many of them a tie explains.</summary>
    public (int All, int Explained) Adoptions { get; init; }

    /// <summary>The source of each such adoption in the most likely trees, by cascade and target; −1: none over a tie.</summary>
    internal IReadOnlyList<(int Cascade, int Target, int Source, double Delay)> Trees { get; init; } = [];

    /// <summary>Infers ties.</summary>
    /// <param name="set">The cascades.</param>
    /// <param name="settings">How; null: exponential delays, estimated, the number of ties chosen.</param>
    /// <param name="workers">The threads; they never change a result.</param>
    /// <returns>At most as many ties as raise the likelihood.</returns>
    /// <remarks>
    /// Method: each adoption goes with its most likely earlier adopter in the cascade; ties are added greedily, each the one that raises the sum over
    /// adoptions of
    /// max(ln f(Δ) + ln β over a tie, ln f(Δ) + ln ε without) most, with ln π added once a tie (π = 1 for a tie on record, 1/ratio for another).
    /// Delays that are not given are first those from the last adopter before, then in turn those over the ties, until they stand.
    /// The number of ties: see <see cref="TransmissionLikelihood"/>; cascades are dealt into folds, ties chosen without each fold, and the cascades of the fold
    /// weighed with 0, 1, 2 … of them.
    /// Cases: adopters of one time are no sources of each other; a cascade of one adopter says only that nobody followed.
    /// Cost: O(pairs of adopters) per tie at worst, far less as gains are bounds; folds and samples run in parallel.
    /// Source: Gomez-Rodriguez, Leskovec and Krause (2010), KDD; Desmarais, Harden and Boehmke (2015), American Political Science Review 109.
    /// Elsewhere: NetworkInference stops by the p-value of the tie just chosen, on the same data.
    /// </remarks>
    /// <exception cref="CannotEstimateException">No node adopts after another in any cascade, or a single cascade is to choose the number of ties.</exception>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public static NetInf Of(CascadeSet set, NetInfSettings? settings = null, Workers workers = default)
    {
        settings ??= new NetInfSettings();
        Check(settings);
        var pairs = new SourcePairs(set);
        if (pairs.Count == 0)
            throw new CannotEstimateException($"No cascade (of {set.Cascades.Count}) has a node that adopts after another, so no tie can be inferred; expected "
                + "policies that at least two cities adopted at different times.");
        if (settings.Ties is null && set.Cascades.Count < 2)
            throw new CannotEstimateException("A single cascade cannot choose the number of ties, since none can be held out; expected --edges N, or "
                + "further policies.");

        var search = new LatentTieSearch(pairs, settings, workers);
        var delay = settings.Given ?? Delay.Fit(settings.Kind, pairs.Shortest());
        var (rounds, converged) = (0, true);
        if (settings.Given is null)
        {
            var count = settings.Ties ?? search.Counts(delay).First(row => row.IsChosen).Ties;
            converged = false;
            while (!converged && rounds < MostRounds)
            {
                rounds++;
                var delays = search.DelaysOver(delay, count);
                var next = delays.Length == 0 ? delay : Delay.Fit(settings.Kind, delays);
                converged = IsClose(delay.First, next.First) && IsClose(delay.Second, next.Second);
                delay = next;
            }
        }

        var counts = settings.Ties is null ? search.Counts(delay) : [];
        return search.Result(delay, counts) with { Rounds = rounds, Converged = converged };
    }

    private static bool IsClose(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Max(1e-300, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static void Check(NetInfSettings settings)
    {
        if (settings.Ties < 1 || settings.Folds < 2 || settings.Bootstraps < 0 || !(settings.PriorRatio >= 1) || !double.IsFinite(settings.PriorRatio))
            throw new ArgumentException($"Found {settings.Ties} ties, {settings.Folds} folds, {settings.Bootstraps} samples, ratio {settings.PriorRatio}; "
                + "expected at least 1, 2, 0 and 1.", nameof(settings));
        if (!(settings.OffTie > 0 && settings.OffTie < settings.OnTie && settings.OnTie < 1))
            throw new ArgumentException($"Found β {settings.OnTie} and ε {settings.OffTie}; expected 0 < ε < β < 1.", nameof(settings));
        if (settings.Given is { } given && given.Kind != settings.Kind)
            throw new ArgumentException($"Found a {given.Kind} delay; expected {settings.Kind}.", nameof(settings));
    }
}
