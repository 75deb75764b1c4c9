using System.Numerics;

namespace CityNetworks.Numerics;

/// <summary>The distribution of the number of successes in independent trials of unlike probabilities, exactly.</summary>
/// <remarks>
/// Formula: adding a trial of probability q turns P(X = k) into (1 − q) P(X = k) + q P(X = k − 1), and P(X ≥ k) likewise.
/// Every term is at least 0 and nothing is subtracted, so each probability, however small, is right to about the number of trials times one rounding.
/// Cases: no trials → X = 0 for sure; q = 0 and q = 1 are exact.
/// Cost: O(m · L) for m trials and counts up to L; equal trials are added by doubling in O(L² log m) where that is less.
/// Source: the direct convolution of Barlow and Heidtmann (1984), IEEE Transactions on Reliability 33, 322–323.
/// Elsewhere: the R package backbone uses a refined normal approximation, wrong by 0.0018 on its own test vector.
/// </remarks>
public sealed class PoissonBinomial
{
    private readonly double[] _exactly;
    private readonly double[] _atLeast;

    private PoissonBinomial(int limit)
    {
        _exactly = new double[limit + 1];
        _atLeast = new double[limit + 1];
        _exactly[0] = _atLeast[0] = 1;
    }

    /// <summary>The largest count whose probabilities are kept.</summary>
    public int Limit => _exactly.Length - 1;

    /// <summary>The distribution of one trial for each probability.</summary>
    /// <param name="probabilities">Each in [0, 1].</param>
    /// <param name="limit">Counts above this are not asked for; the number of trials when that is less.</param>
    /// <exception cref="ArgumentException">A probability lies outside [0, 1].</exception>
    public static PoissonBinomial Of(ReadOnlySpan<double> probabilities, int limit = int.MaxValue)
    {
        var sum = new PoissonBinomial(Math.Min(limit, probabilities.Length));
        foreach (var probability in probabilities)
            sum.AddTrial(Checked(probability));
        return sum;
    }

    /// <summary>The distribution of several trials for each probability.</summary>
    /// <param name="probabilities">Each in [0, 1].</param>
    /// <param name="trials">How many trials have it, in step.</param>
    /// <param name="limit">Counts above this are not asked for; the number of trials when that is less.</param>
    /// <exception cref="ArgumentException">A probability lies outside [0, 1], or the two differ in length.</exception>
    public static PoissonBinomial Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<int> trials, int limit = int.MaxValue)
    {
        if (probabilities.Length != trials.Length)
            throw new ArgumentException(
                $"There are {probabilities.Length} probabilities and {trials.Length} numbers of trials; expected as many.", nameof(trials));

        var count = 0L;
        foreach (var number in trials)
            count += number;
        var sum = new PoissonBinomial((int)Math.Min(limit, count));
        for (var k = 0; k < trials.Length; k++)
        {
            if (Checked(probabilities[k]) > 0)
                sum.AddTrials(probabilities[k], trials[k]);
        }

        return sum;
    }

    /// <summary>P(X = k).</summary>
    /// <returns>A probability; 0 outside [0, n].</returns>
    public double Exactly(int k) => k < 0 || k > Limit ? 0 : _exactly[k];

    /// <summary>P(X ≥ k).</summary>
    /// <returns>A probability, 1 for k ≤ 0.</returns>
    public double AtLeast(int k) => k <= 0 ? 1 : k > Limit ? 0 : Math.Min(1, _atLeast[k]);

    /// <summary>P(X ≤ k).</summary>
    /// <returns>A probability, 0 for k below 0.</returns>
    public double AtMost(int k)
    {
        var sum = 0.0;
        for (var count = 0; count <= Math.Min(k, Limit); count++)
            sum += _exactly[count];
        return Math.Min(1, sum);
    }

    private void AddTrial(double q)
    {
        for (var k = Limit; k > 0; k--)
        {
            _exactly[k] = ((1 - q) * _exactly[k]) + (q * _exactly[k - 1]);
            _atLeast[k] = ((1 - q) * _atLeast[k]) + (q * _atLeast[k - 1]);
        }

        _exactly[0] *= 1 - q;
    }

    private void AddTrials(double q, int trials)
    {
        if (trials <= (Limit + 1) * (BitOperations.Log2((uint)trials | 1) + 1))
        {
            for (var trial = 0; trial < trials; trial++)
                AddTrial(q);
            return;
        }

        var power = new PoissonBinomial(Limit);
        power.AddTrial(q);
        for (var left = trials; ; left >>= 1)
        {
            if ((left & 1) != 0)
                Add(power);
            if (left == 1)
                return;
            power.Add(power);
        }
    }

    private void Add(PoissonBinomial other)
    {
        var exactly = new double[Limit + 1];
        var atLeast = new double[Limit + 1];
        for (var k = 0; k <= Limit; k++)
        {
            // X + Y ≥ k: X alone reaches it, or X = a falls short and Y makes up for it.
            atLeast[k] = _atLeast[k];
            for (var a = 0; a < k; a++)
            {
                exactly[k] += _exactly[a] * other._exactly[k - a];
                atLeast[k] += _exactly[a] * other._atLeast[k - a];
            }

            exactly[k] += _exactly[k] * other._exactly[0];
        }

        exactly.CopyTo(_exactly, 0);
        atLeast.CopyTo(_atLeast, 0);
    }

    private static double Checked(double probability) =>
        probability is >= 0 and <= 1 ? probability : throw new ArgumentException($"A probability is {probability}; expected a number in [0, 1].");
}
