using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>The exposure at which each city adopted.</summary>
/// <remarks>
/// τ_i = E_i(toa_i − ℓ), ℓ = 1 by default. A city that adopted in the first recorded period is left-censored and has none; one that did not adopt by
/// the end has
/// none either, but an exposure that did not suffice. <c>threshold_same_period</c> is E_i(toa_i): it counts those who adopted in the same period.
/// As netdiffuseR counts: ℓ = 0, the left-censored included, non-adopters taken to adopt one period after the last, when all have.
/// Source: Valente (1996), Social Networks 18, 69–89.
/// </remarks>
internal static class ThresholdTable
{
    public static Table Of(IReadOnlyList<DiffusionData> policies) =>
        Table.Of("thresholds",
            [.. policies.SelectMany(data => Enumerable.Range(0, data.Network.CityCount).Select(city => (Data: data, City: city, Adopted: data.Adopted[city])))])
            .Text("policy", row => row.Data.Policy)
            .Text("city", row => row.Data.CityId(row.City))
            .Text("name", row => row.Data.CityLabel(row.City))
            .Text("period", row => row.Adopted >= 0 ? row.Data.PeriodId(row.Adopted) : null)
            .Text("censored", row => row.Adopted < 0 ? "right" : row.Adopted <= row.Data.FirstPeriod ? "left" : "no")
            .Number("threshold", row => row.Adopted >= 0 || row.Data.Settings.AsNetdiffuseR ? row.Data.ThresholdOf(row.City) : double.NaN)
            .Number("threshold_same_period", row => row.Adopted >= 0 ? row.Data.Exposure[row.Adopted][row.City] : double.NaN)
            .Number("exposure_at_end", row => row.Data.Exposure[row.Data.PeriodCount - 1][row.City])
            .Build();
}
