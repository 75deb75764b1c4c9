using CityNetworks.Numerics;

namespace CityNetworks.Studies.Invitations;

/// <summary>Greedy choice of invitations: in each step the candidate that adds most for its cost, given those before it.</summary>
/// <remarks>
/// A step is a race: all candidates are looked at in a sixteenth of the runs, those that may still be the best in a quarter, what is left in all. One falls
/// behind when the upper end of its gain (mean and three standard errors) is below the lower end of the leader's. Lazy: the upper end of a gain in an
/// earlier step bounds it in later ones (Minoux 1978, LNCIS 7, 234–243). A meeting can make a candidate worth more once another comes, so the bound is a
/// rule of thumb here; plain choice does without bounds and races. Where nobody comes and no single city adds anything, the best pair begins, from at most
/// <see cref="MostInPairs"/> candidates.
/// Ties go to the candidate that comes first. Cost: as above; without that, one evaluation a candidate and step.
/// </remarks>
/// <param name="Costs">By candidate, above 0.</param>
/// <param name="Value">The value of a set of candidates in so many runs, run by run; a value without randomness is one number.</param>
/// <param name="Runs">The number of runs; 1 where there is no randomness.</param>
internal sealed record InvitationChoice(IReadOnlyList<double> Costs, Func<IReadOnlyList<int>, int, double[]> Value, int Runs)
{
    /// <summary>Pairs are sought among so many candidates.</summary>
    public const int MostInPairs = 60;

    private const double Trust = 3;
    private const double Rounding = 1e-12; // gains that differ by less are equal
    private const int FewestRuns = 48;

    /// <summary>Whether every candidate is looked at in every step with all runs.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What gains are divided by; the costs where nothing else is said.</summary>
    public IReadOnlyList<double> Weights { get; init; } = Costs;

    /// <summary>Whether two cities must come for a meeting to be one: nobody comes without an invitation.</summary>
    public bool NeedsTwo { get; init; }

    /// <summary>Receives how many evaluations were made.</summary>
    public Action<int>? Evaluated { get; init; }

    /// <summary>The candidates chosen, in order; it ends when nothing more is allowed or nothing adds anything.</summary>
    /// <param name="places">How many at most.</param>
    /// <param name="budget">What may be spent.</param>
    public IReadOnlyList<int> Choose(int places, double budget)
    {
        var chosen = new List<int>();
        var bounds = new double[Costs.Count];
        Array.Fill(bounds, double.PositiveInfinity);
        var count = 0;
        while (chosen.Count < places)
        {
            var left = budget - chosen.Sum(candidate => Costs[candidate]);
            int[] open = [.. Enumerable.Range(0, Costs.Count).Where(candidate => !chosen.Contains(candidate) && Costs[candidate] <= left + 1e-9)];
            var best = Race(chosen, open, bounds, ref count);
            if (best >= 0)
            {
                chosen.Add(best);
                continue;
            }

            if (!NeedsTwo || chosen.Count > 0 || places < 2 || Pair(open, left, ref count) is not (var first, var second))
                break;
            chosen.AddRange([first, second]);
            Array.Fill(bounds, double.PositiveInfinity);
        }

        return chosen;
    }

    // The candidate of the largest gain for its cost; −1: none adds anything.
    private int Race(IReadOnlyList<int> chosen, int[] open, double[] bounds, ref int count)
    {
        int[] alive = IsPlain ? open : [.. open.OrderByDescending(candidate => bounds[candidate]).ThenBy(candidate => candidate)];
        var best = -1;
        foreach (var runs in IsPlain ? [Runs] : Levels())
        {
            var value = Value(chosen, runs);
            var gains = new List<(int Candidate, double Mean, double Low)>();
            var lead = double.NegativeInfinity;
            foreach (var candidate in alive)
            {
                if (!IsPlain && bounds[candidate] < lead - Rounding)
                    continue;
                var extended = Value([.. chosen, candidate], runs);
                Evaluated?.Invoke(++count);
                var gain = Distribution.Of(extended.Select((reach, run) => reach - value[run]));
                var (mean, error) = (gain.Mean / Weights[candidate], double.IsNaN(gain.Error) ? 0 : Trust * gain.Error / Weights[candidate]);
                bounds[candidate] = mean + error;
                gains.Add((candidate, mean, mean - error));
                lead = Math.Max(lead, mean - error);
            }

            alive = [.. gains.Where(gain => bounds[gain.Candidate] >= lead - Rounding).Select(gain => gain.Candidate)];
            var most = gains.Select(gain => gain.Mean).DefaultIfEmpty(double.NegativeInfinity).Max();
            best = most > Rounding ? gains.Where(gain => gain.Mean >= most - Rounding).Min(gain => gain.Candidate) : -1;
        }

        return best;
    }

    private (int First, int Second)? Pair(int[] open, double left, ref int count)
    {
        int[] among = [.. open.Take(MostInPairs)];
        var runs = Levels()[0];
        var value = Distribution.Of(Value([], runs)).Mean;
        var best = default((int, int)?);
        var most = Rounding;
        for (var one = 0; one < among.Length; one++)
        {
            for (var other = one + 1; other < among.Length; other++)
            {
                var (first, second) = (among[one], among[other]);
                if (Costs[first] + Costs[second] > left + 1e-9)
                    continue;
                var gain = (Distribution.Of(Value([first, second], IsPlain ? Runs : runs)).Mean - (IsPlain ? Distribution.Of(Value([], Runs)).Mean : value))
                    / (Weights[first] + Weights[second]);
                Evaluated?.Invoke(++count);
                if (gain > most + Rounding)
                    (best, most) = ((first, second), gain);
            }
        }

        return best;
    }

    private int[] Levels() => [.. new[] { Runs / 16, Runs / 4, Runs }.Where(runs => runs == Runs || runs >= FewestRuns).Distinct()];
}
