using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>Greedy choice: in each step that which adds most for its cost, given what was chosen before.</summary>
/// <remarks>
/// Lazy (CELF): a gain computed in an earlier step bounds today's from above, for a candidate cannot add more to a larger set; most are never computed again.
/// On a sample of runs that holds up to Monte Carlo error, so an earlier gain is relied on up to three standard errors only. If candidates are tied, the
/// first is chosen.
/// Cost: one evaluation a candidate in the first step, few later; plain: one a candidate and step.
/// Source: Minoux (1978), LNCIS 7, 234–243; Leskovec, Krause, Guestrin, Faloutsos, VanBriesen and Glance (2007), KDD '07, 420–429.
/// </remarks>
/// <param name="Costs">By candidate, above 0.</param>
/// <param name="Value">The value of a set of candidates, run by run.</param>
/// <param name="IsLazy">Whether old gains bound new ones.</param>
internal sealed record GreedyChoice(IReadOnlyList<double> Costs, Func<IReadOnlyList<int>, double[]> Value, bool IsLazy)
{
    private const double Trust = 3;

    /// <summary>By candidate, the value of it alone, where that is known; null: computed when asked for.</summary>
    public IReadOnlyList<double[]>? Alone { get; init; }

    /// <summary>Called after each evaluation.</summary>
    public Action? Evaluated { get; init; }

    /// <summary>What is chosen, in order; it ends when nothing more is allowed or nothing adds anything.</summary>
    /// <param name="budget">What may be spent.</param>
    /// <param name="isAllowed">Whether a candidate may be chosen next, given those chosen and what is left; minima may forbid some. A candidate that a minimum
    /// asks for is chosen also when it adds nothing.</param>
    /// <param name="isAsked">Whether a minimum asks for more, given those chosen.</param>
    public IReadOnlyList<int> Choose(double budget, Func<IReadOnlyList<int>, double, int, bool> isAllowed, Func<IReadOnlyList<int>, bool> isAsked)
    {
        var chosen = new List<int>();
        var value = Value(chosen);
        var bounds = new double[Costs.Count]; // of gain per cost
        Array.Fill(bounds, double.PositiveInfinity);
        var values = new Dictionary<int, double[]>(); // of the chosen and one more
        while (true)
        {
            var left = budget - chosen.Sum(candidate => Costs[candidate]);
            int[] open = [.. Enumerable.Range(0, Costs.Count)
                .Where(candidate => !chosen.Contains(candidate) && Costs[candidate] <= left + 1e-9 && isAllowed(chosen, left, candidate))];
            values.Clear();
            var best = -1;
            var bestScore = double.NegativeInfinity;
            foreach (var candidate in IsLazy ? open.OrderByDescending(candidate => bounds[candidate]).ThenBy(candidate => candidate) : open.AsEnumerable())
            {
                if (IsLazy && (bounds[candidate] < bestScore))
                    break; // and so all that follow
                var extended = chosen.Count == 0 && Alone is not null ? Alone[candidate] : Value([.. chosen, candidate]);
                Evaluated?.Invoke();
                values.Add(candidate, extended);
                var gain = Distribution.Of(extended.Select((reach, run) => reach - value[run]));
                var score = gain.Mean / Costs[candidate];
                bounds[candidate] = score + (double.IsNaN(gain.Error) ? 0 : Trust * gain.Error / Costs[candidate]);
                if (score > bestScore || (score == bestScore && candidate < best))
                    (best, bestScore) = (candidate, score);
            }

            if (best < 0 || (bestScore <= 0 && !isAsked(chosen)))
                return chosen;
            chosen.Add(best);
            value = values[best];
        }
    }
}
