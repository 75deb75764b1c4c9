namespace CityNetworks.Inference.Cascades;

/// <summary>A tie added by the greedy choice.</summary>
/// <param name="Pair">The pair, by number of <see cref="SourcePairs"/>.</param>
/// <param name="Gain">What it adds to the log-likelihood.</param>
/// <param name="ByCascade">The same by cascade, in step with the cascades; weights apart. Null unless asked for.</param>
internal sealed record AddedTie(int Pair, double Gain, double[]? ByCascade);

/// <summary>Ties chosen one after another, each the one that raises the likelihood of the most likely trees most.</summary>
/// <remarks>
/// Every adoption has its most likely source: score ln f(Δ) + ln β over a tie, ln f(Δ) + ln ε without. A tie u → v gains
/// Σ_c max(0, ln f + ln β − the best score so far). The sum is submodular: gains never grow, so one that was computed earlier is an upper bound,
/// and only ties to the target of the last one need a new look. Equal scores go to the pair of the lower number.
/// Cost: O(entries of the pairs looked at + log pairs) per tie.
/// </remarks>
internal sealed class LazyGreedy(SourcePairs pairs, double[] logDensity, double logOn, double logOff)
{
    /// <summary>The ties in the order in which they are added.</summary>
    /// <param name="weights">How often each cascade counts.</param>
    /// <param name="prior">What is added to the gain of each pair once; null: nothing.</param>
    /// <param name="most">No more ties than this.</param>
    /// <param name="byCascade">Whether gains are reported by cascade.</param>
    public List<AddedTie> Path(double[] weights, double[]? prior, int most, bool byCascade = false)
    {
        var best = new double[pairs.CascadeOf.Length];
        Array.Fill(best, double.NegativeInfinity);
        for (var entry = 0; entry < logDensity.Length; entry++)
            best[pairs.Adoption[entry]] = Math.Max(best[pairs.Adoption[entry]], logDensity[entry] + logOff);

        var version = new int[pairs.Set.Nodes.Count];
        var seen = new int[pairs.Count];
        var gains = new double[pairs.Count];
        var queue = new PriorityQueue<int, (double Score, int Pair)>(Comparer<(double Score, int Pair)>.Create(
            (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Pair.CompareTo(b.Pair)));
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            gains[pair] = Gain(pair, weights, best);
            if (Score(pair) > 0)
                queue.Enqueue(pair, (Score(pair), pair));
        }

        var path = new List<AddedTie>();
        while (path.Count < most && queue.TryDequeue(out var pair, out var bound))
        {
            if (!(bound.Score > 0))
                break;
            var target = pairs.Targets[pair];
            if (seen[pair] != version[target])
            {
                seen[pair] = version[target];
                gains[pair] = Gain(pair, weights, best);
                queue.Enqueue(pair, (Score(pair), pair));
                continue;
            }

            path.Add(new AddedTie(pair, gains[pair], byCascade ? ByCascade(pair, best) : null));
            Take(pair, best);
            version[target]++;
        }

        return path;

        double Score(int pair) => gains[pair] + (prior?[pair] ?? 0);
    }

    private double Gain(int pair, double[] weights, double[] best)
    {
        var gain = 0.0;
        var (first, end) = pairs.EntriesOf(pair);
        for (var entry = first; entry < end; entry++)
        {
            var adoption = pairs.Adoption[entry];
            gain += weights[pairs.CascadeOf[adoption]] * Math.Max(0, logDensity[entry] + logOn - best[adoption]);
        }

        return gain;
    }

    private double[] ByCascade(int pair, double[] best)
    {
        var gains = new double[pairs.Set.Cascades.Count];
        var (first, end) = pairs.EntriesOf(pair);
        for (var entry = first; entry < end; entry++)
        {
            var adoption = pairs.Adoption[entry];
            gains[pairs.CascadeOf[adoption]] = Math.Max(0, logDensity[entry] + logOn - best[adoption]);
        }

        return gains;
    }

    private void Take(int pair, double[] best)
    {
        var (first, end) = pairs.EntriesOf(pair);
        for (var entry = first; entry < end; entry++)
            best[pairs.Adoption[entry]] = Math.Max(best[pairs.Adoption[entry]], logDensity[entry] + logOn);
    }
}
