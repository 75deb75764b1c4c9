using CityNetworks.Inference.Additive;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>The share of the adoptions attributed to each mechanism, with intervals from resampled cities.</summary>
internal static class ShareTable
{
    /// <summary>The table: mechanism, share, middle 95 % of the samples, number of samples.</summary>
    /// <param name="causes">The causes.</param>
    /// <param name="shares">By cause.</param>
    /// <param name="samples">By sample and cause; none: the interval is blank.</param>
    public static Table Of(IReadOnlyList<HazardComponent> causes, double[] shares, IReadOnlyList<double[]> samples)
    {
        double Quantile(int cause, double p) => Quantiles.OfSorted([.. samples.Select(sample => sample[cause]).Order()], p);
        return Table.Of("shares", [.. causes.Index()])
            .Text("mechanism", row => row.Item.Term)
            .Number("share", row => shares[row.Index])
            .Number("ci_lo", row => Quantile(row.Index, 0.025))
            .Number("ci_hi", row => Quantile(row.Index, 0.975))
            .Integer("samples", _ => samples.Count)
            .Build();
    }
}
