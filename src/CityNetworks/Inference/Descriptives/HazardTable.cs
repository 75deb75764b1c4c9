using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Adoptions, adopters, the risk set, the empirical hazard and the mean exposure of each period.</summary>
/// <remarks>
/// h_t = adoptions in t over members that do not hold the policy at the end of t − 1, with a Wilson interval. In the first recorded period, and in periods
/// without a record, there is no hazard: what was before is not known. Adopters: cities that hold the policy at the end of the period.
/// Exposure: the mean over all member cities at the end of the period, not lagged.
/// Source: Allison (1984), Event History Analysis; Valente (1995), chapter 5.
/// </remarks>
internal static class HazardTable
{
    public static Table Of(IReadOnlyList<DiffusionData> policies) =>
        Table.Of("hazard", [.. policies.SelectMany(data => Enumerable.Range(0, data.PeriodCount).Select(period => Row.Of(data, period)))])
            .Text("policy", row => row.Policy)
            .Text("period", row => row.Period)
            .Integer("adoptions", row => row.Adoptions)
            .Integer("adopters", row => row.Adopters)
            .Number("adopters_share", row => (double)row.Adopters / row.Members)
            .Integer("at_risk", row => row.AtRisk)
            .Number("hazard", row => row.HasHazard ? (double)row.Adoptions / row.AtRisk : double.NaN)
            .Number("hazard_ci_lo", row => row.HasHazard ? WilsonInterval.Of(row.Adoptions, row.AtRisk).Low : double.NaN)
            .Number("hazard_ci_hi", row => row.HasHazard ? WilsonInterval.Of(row.Adoptions, row.AtRisk).High : double.NaN)
            .Number("exposure", row => row.Exposure)
            .Build();

    private sealed record Row(string Policy, string Period, int Adoptions, int Adopters, int Members, int AtRisk, double Exposure, bool HasHazard)
    {
        public static Row Of(DiffusionData data, int period)
        {
            var (adoptions, adopters, members, atRisk, exposure) = (0, 0, 0, 0, 0.0);
            for (var city = 0; city < data.Network.CityCount; city++)
            {
                if (!data.Members.IsMember(city, period))
                    continue;
                members++;
                exposure += data.Exposure[period][city];
                adopters += data.History.Holds(city, period) ? 1 : 0;
                if (data.History.Holds(city, period - 1))
                    continue;
                atRisk++;
                adoptions += data.History.AdoptsIn(city, period) ? 1 : 0;
            }

            var hasHazard = period > data.FirstPeriod && data.Records.Periods[period].Recorded && atRisk > 0;
            return new Row(data.Policy, data.PeriodId(period), adoptions, adopters, members, atRisk, exposure / members, hasHazard);
        }
    }
}
