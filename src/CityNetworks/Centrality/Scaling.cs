using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>How raw values become normalised ones.</summary>
internal static class Scaling
{
    /// <summary>Each mode's values over that mode's maximum; 0 where the maximum is 0, because then every value is.</summary>
    public static ModeValues DividedBy(this ModeValues raw, double cityMaximum, double eventMaximum) =>
        new(DividedBy(raw.Cities, cityMaximum), DividedBy(raw.Events, eventMaximum));

    private static double[] DividedBy(double[] values, double maximum)
    {
        var result = new double[values.Length];
        for (var k = 0; k < result.Length; k++)
            result[k] = maximum == 0 ? 0 : values[k] / maximum;
        return result;
    }
}
