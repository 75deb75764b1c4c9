namespace CityNetworks.Inference.Cascades;

/// <summary>How likely cascades are, given ties that are added one after another: shows how many ties generalise beyond the cascades on which they were
/// chosen.</summary>
/// <remarks>
/// Model: an adopter u passes the policy to each node v that has not adopted yet, with probability β over a tie and ε without, after a delay of density f.
/// Of a cascade with the tree T of sources: Π over (u, v) in T of w_uv f(Δ) × Π over the other pairs, u before v, of (1 − w_uv), w = β or ε.
/// The tree is the most likely one; first adopters need no source. β and ε are the shares of opportunities used, half an opportunity of each outcome added,
/// in the cascades of weight above 0, and ε is at most β. So a tie that is never used costs something, and the likelihood of other cascades is not bound to
/// grow with every tie, as the greedy gain is.
/// Cost: O(cascades + entries of the pair) to add a tie, O(adoptions) to look.
/// Source: the tree likelihood of Gomez-Rodriguez, Leskovec and Krause (2010), KDD, section 2, with the factors of ties that are not used kept.
/// </remarks>
internal sealed class TransmissionLikelihood
{
    private readonly SourcePairs _pairs;
    private readonly double[] _logDensity;
    private readonly double[][] _times;
    private readonly double[] _all;
    private readonly double[] _on;
    private readonly double[] _used;
    private readonly double[] _adopted;
    private readonly double[] _bestOn;
    private readonly double[] _best;

    public TransmissionLikelihood(SourcePairs pairs, double[] logDensity)
    {
        (_pairs, _logDensity) = (pairs, logDensity);
        var cascades = pairs.Set.Cascades;
        _times = [.. cascades.Select(cascade => TimesOf(cascade, pairs.Set.Nodes.Count))];
        _all = Array.ConvertAll(_times, times => times.Where(double.IsFinite).Sum(time => (double)times.Count(other => other > time)));
        (_on, _used, _adopted) = (new double[cascades.Count], new double[cascades.Count], new double[cascades.Count]);
        foreach (var cascade in pairs.CascadeOf)
            _adopted[cascade]++;
        (_bestOn, _best) = (new double[pairs.CascadeOf.Length], new double[pairs.CascadeOf.Length]);
        Array.Fill(_bestOn, double.NegativeInfinity);
        Array.Fill(_best, double.NegativeInfinity);
        for (var entry = 0; entry < logDensity.Length; entry++)
            _best[pairs.Adoption[entry]] = Math.Max(_best[pairs.Adoption[entry]], logDensity[entry]);
    }

    /// <summary>The delays over a tie in the most likely trees: of each adoption with a tie to it, that of the most likely source.</summary>
    /// <param name="ties">The pairs that are ties.</param>
    public double[] DelaysOver(IEnumerable<int> ties)
    {
        var best = new double[_best.Length];
        var delays = new double[_best.Length];
        Array.Fill(best, double.NegativeInfinity);
        foreach (var pair in ties.Order())
        {
            var (first, end) = _pairs.EntriesOf(pair);
            for (var entry = first; entry < end; entry++)
            {
                var adoption = _pairs.Adoption[entry];
                if (_logDensity[entry] > best[adoption])
                    (best[adoption], delays[adoption]) = (_logDensity[entry], _pairs.Delays[entry]);
            }
        }

        return [.. delays.Where(delay => delay > 0)];
    }

    /// <summary>Adds a tie.</summary>
    public void Add(int pair)
    {
        var (source, target) = (_pairs.Sources[pair], _pairs.Targets[pair]);
        for (var c = 0; c < _times.Length; c++)
            _on[c] += double.IsFinite(_times[c][source]) && _times[c][target] > _times[c][source] ? 1 : 0;
        var (first, end) = _pairs.EntriesOf(pair);
        for (var entry = first; entry < end; entry++)
        {
            var adoption = _pairs.Adoption[entry];
            _used[_pairs.CascadeOf[adoption]] += double.IsNegativeInfinity(_bestOn[adoption]) ? 1 : 0;
            _bestOn[adoption] = Math.Max(_bestOn[adoption], _logDensity[entry]);
        }
    }

    /// <summary>β and ε in the cascades of weight above 0.</summary>
    public (double On, double Off) Rates(double[] weights)
    {
        double all = 0, on = 0, used = 0, adopted = 0;
        for (var c = 0; c < weights.Length; c++)
        {
            all += weights[c] * _all[c];
            on += weights[c] * _on[c];
            used += weights[c] * _used[c];
            adopted += weights[c] * _adopted[c];
        }

        var rate = (used + 0.5) / (on + 1);
        return (rate, Math.Min(rate, (adopted - used + 0.5) / (all - on + 1)));
    }

    /// <summary>The log-likelihood of each cascade.</summary>
    /// <param name="on">β, in (0, 1).</param>
    /// <param name="off">ε, in (0, β].</param>
    public double[] LogLikelihoods(double on, double off)
    {
        var (logOn, logOff) = (Math.Log(on / (1 - on)), Math.Log(off / (1 - off)));
        var values = new double[_times.Length];
        for (var c = 0; c < values.Length; c++)
            values[c] = (_on[c] * Math.Log(1 - on)) + ((_all[c] - _on[c]) * Math.Log(1 - off));

        // A pair that is a tie also counts as a source without one here, which changes nothing as ε ≤ β.
        for (var adoption = 0; adoption < _best.Length; adoption++)
            values[_pairs.CascadeOf[adoption]] += Math.Max(logOn + _bestOn[adoption], logOff + _best[adoption]);
        return values;
    }

    private static double[] TimesOf(Cascade cascade, int nodes)
    {
        var times = new double[nodes];
        Array.Fill(times, double.PositiveInfinity);
        for (var k = 0; k < cascade.Nodes.Count; k++)
            times[cascade.Nodes[k]] = cascade.Times[k];
        return times;
    }
}
