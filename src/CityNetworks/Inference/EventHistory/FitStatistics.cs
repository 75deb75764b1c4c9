namespace CityNetworks.Inference.EventHistory;

/// <summary>How well a model distinguishes rows with an adoption from the others.</summary>
/// <param name="Brier">The mean squared difference between h and what happened; 0 is perfect.</param>
/// <param name="BrierSkill">1 − Brier over that of the constant hazard; 0 is no better.</param>
/// <param name="Tjur">The mean h where it happened less the mean h where it did not (Tjur 2009).</param>
/// <param name="McFadden">1 − log-likelihood over that of the constant hazard.</param>
/// <param name="Roc">The area under the receiver operating characteristic: the chance that a row with the event has the larger h; ties count half.</param>
public sealed record FitStatistics(double Brier, double BrierSkill, double Tjur, double McFadden, double Roc)
{
    /// <summary>The statistics of hazards against what happened. Cost: O(rows log rows).</summary>
    public static FitStatistics Of(IReadOnlyList<double> hazards, IReadOnlyList<bool> happens, double logLikelihood)
    {
        var n = happens.Count;
        var events = happens.Count(y => y);
        var (brier, with, without) = (0.0, 0.0, 0.0);
        for (var row = 0; row < n; row++)
        {
            var miss = (happens[row] ? 1 : 0) - hazards[row];
            brier += miss * miss;
            (with, without) = happens[row] ? (with + hazards[row], without) : (with, without + hazards[row]);
        }

        var share = (double)events / n;
        var constant = (events * Math.Log(share)) + ((n - events) * Math.Log(1 - share));
        return new FitStatistics(
            brier / n, 1 - (brier / n / (share * (1 - share))), (with / events) - (without / (n - events)), 1 - (logLikelihood / constant),
                Area(hazards, happens, events));
    }

    private static double Area(IReadOnlyList<double> hazards, IReadOnlyList<bool> happens, int events)
    {
        if (hazards.Any(double.IsNaN))
            return double.NaN;
        var order = Enumerable.Range(0, hazards.Count).ToArray();
        var keys = hazards.ToArray();
        Array.Sort(keys, order);
        var ranks = 0.0;
        for (int first = 0, end; first < keys.Length; first = end)
        {
            var count = 0;
            for (end = first; end < keys.Length && keys[end] == keys[first]; end++)
                count += happens[order[end]] ? 1 : 0;
            ranks += count * ((first + end + 1) / 2.0);
        }

        return (ranks - (events * (events + 1.0) / 2)) / (events * (double)(keys.Length - events));
    }
}
