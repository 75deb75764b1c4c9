using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>When an ensemble is large enough: the Monte-Carlo error of the mean number of adopters by the end is small enough.</summary>
/// <remarks>
/// Formula: s/√n ≤ target, s the standard deviation over the n runs so far; of several policies, the worst.
/// It is looked at after 128 runs, then whenever a quarter more are done, in whole blocks: the counts are fixed beforehand, so threads, pauses and speed cannot
/// matter.
/// Looking often and stopping at the first success makes the reported error slightly too small; the looks are far apart to keep that so.
/// Source: Glynn and Whitt (1992), Annals of Applied Probability 2, 180–198.
/// </remarks>
public static class StopRule
{
    private const int FirstLook = 128;

    /// <summary>The number of runs at which the error is looked at next, when so many are done.</summary>
    /// <returns>A number of runs, above what is done.</returns>
    public static int NextLook(int done)
    {
        var look = FirstLook;
        while (look <= done)
            look = (int)Math.Min(int.MaxValue, ((look * 5L / 4) + Lanes.Count - 1) / Lanes.Count * Lanes.Count);
        return look;
    }

    /// <summary>Whether the error is looked at after so many runs.</summary>
    public static bool IsLook(int done) => done >= FirstLook && NextLook(done - 1) == done;

    /// <summary>s/√n of the number of adopters by the end; NaN for a single run. Whole numbers until the last step, so exact.</summary>
    /// <param name="newAdopters">By run, policy and step.</param>
    /// <param name="policies">The number of policies.</param>
    /// <param name="steps">The number of steps.</param>
    internal static double Error(ReadOnlySpan<int> newAdopters, int policies, int steps)
    {
        var runs = newAdopters.Length / (policies * steps);
        var worst = double.NegativeInfinity;
        for (var policy = 0; policy < policies; policy++)
        {
            Int128 sum = 0;
            Int128 squares = 0;
            for (var run = 0; run < runs; run++)
            {
                long adopters = 0;
                foreach (var change in newAdopters.Slice(((run * policies) + policy) * steps, steps))
                    adopters += change;
                sum += adopters;
                squares += (Int128)adopters * adopters;
            }

            var spread = (double)((runs * squares) - (sum * sum));
            worst = Math.Max(worst, Math.Sqrt(spread / runs / (runs - 1.0) / runs)); // NaN wins
        }

        return worst;
    }
}
