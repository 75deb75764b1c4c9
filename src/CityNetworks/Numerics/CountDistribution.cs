namespace CityNetworks.Numerics;

/// <summary>A whole number over the runs of an ensemble, by how many runs had 0, 1, 2, …</summary>
internal sealed class CountDistribution
{
    private readonly int[] _runs;
    private readonly long _total;

    public CountDistribution(ReadOnlySpan<int> runs)
    {
        _runs = runs.ToArray();
        var sum = 0L;
        for (var value = 0; value < _runs.Length; value++)
        {
            _total += _runs[value];
            sum += (long)value * _runs[value];
        }

        Sum = sum;
    }

    /// <summary>The sum over all runs.</summary>
    public long Sum { get; }

    /// <summary>The mean; NaN without runs.</summary>
    public double Mean => (double)Sum / _total;

    /// <summary>The quantile of order p, a count, as <see cref="Quantiles.OfSortedCounts"/> has it; NaN without runs.</summary>
    public double Quantile(double p) => _total == 0 ? double.NaN : At(Quantiles.PlaceOfCount(_total, p));

    private double At(long place)
    {
        var value = 0;
        for (var passed = (long)_runs[0]; passed <= place; passed += _runs[value])
            value++;
        return value;
    }
}
