namespace CityNetworks.Numerics;

/// <summary>A number over the runs of an ensemble.</summary>
internal sealed class Distribution
{
    private readonly double[] _sorted;

    private Distribution(double[] sorted)
    {
        _sorted = sorted;
        Mean = Summation.Of(sorted) / sorted.Length;
        var squares = Summation.Of(Array.ConvertAll(sorted, value => (value - Mean) * (value - Mean)));
        Error = sorted.Length < 2 ? double.NaN : Math.Sqrt(squares / (sorted.Length - 1) / sorted.Length);
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The standard error of the mean: what more runs would still change. NaN for a single run.</summary>
    public double Error { get; }

    /// <summary>The distribution of the values of all runs.</summary>
    public static Distribution Of(IEnumerable<double> values) => new([.. values.Order()]);

    /// <summary>The quantile of order p, between two values perhaps.</summary>
    public double Quantile(double p) => Quantiles.OfSorted(_sorted, p);

    /// <summary>The quantile of order p where the values are counts, or differences of counts: one of them.</summary>
    public double CountQuantile(double p) => Quantiles.OfSortedCounts(_sorted, p);
}
