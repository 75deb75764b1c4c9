using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Rogers' categories by the time of adoption, Valente's by threshold, and their cross-table.</summary>
/// <remarks>
/// Cuts at mean − 2s, mean − s, mean and mean + s of the adopters' periods; classes are half-open, a value on a cut goes to the later class.
/// Thresholds are cut at mean − s, mean and mean + s: very low, low, high, very high. s is the sample standard deviation.
/// Cases: cities that did not adopt are non-adopters, and no part of mean and s; a city without a threshold (adopted in the first period) has none.
/// With a single adopter s is 0 and it is of the late majority (high).
/// Source: Rogers (2003), Diffusion of Innovations, 5th edition, chapter 7; Valente (1995), chapter 5.
/// netdiffuseR has no innovators, and its documentation cuts the other way round than its code.
/// </remarks>
internal static class AdopterCategories
{
    private static readonly string[] s_times = ["innovator", "early adopter", "early majority", "late majority", "laggard"];
    private static readonly string[] s_thresholds = ["very low", "low", "high", "very high"];

    private const string NonAdopter = "non-adopter";

    public static Table Of(IReadOnlyList<DiffusionData> policies) =>
        Table.Of("categories", [.. policies.SelectMany(data => Classified(data).Select((row, city) => (Data: data, City: city, row.Time, row.Threshold)))])
            .Text("policy", row => row.Data.Policy)
            .Text("city", row => row.Data.CityId(row.City))
            .Text("name", row => row.Data.CityLabel(row.City))
            .Text("period", row => row.Data.Adopted[row.City] is >= 0 and var period ? row.Data.PeriodId(period) : null)
            .Text("category", row => row.Time)
            .Text("threshold_category", row => row.Threshold)
            .Build();

    public static Table CrossTable(IReadOnlyList<DiffusionData> policies)
    {
        var rows = policies.SelectMany(data =>
        {
            var classified = Classified(data);
            return s_times.Append(NonAdopter).SelectMany(time => s_thresholds.Append("none").Select(threshold =>
                (data.Policy, Time: time, Threshold: threshold, Count: classified.Count(row => row.Time == time && (row.Threshold ?? "none") == threshold))));
        });
        return Table.Of("cross_table", [.. rows])
            .Text("policy", row => row.Policy)
            .Text("category", row => row.Time)
            .Text("threshold_category", row => row.Threshold)
            .Integer("cities", row => row.Count)
            .Build();
    }

    /// <summary>The class of a value: the number of cuts at or below it.</summary>
    internal static int ClassOf(double value, double mean, double deviation, bool withInnovators)
    {
        double[] cuts = withInnovators ? [mean - (2 * deviation), mean - deviation, mean, mean + deviation] : [mean - deviation, mean, mean + deviation];
        return cuts.Count(cut => value >= cut);
    }

    private static (string Time, string? Threshold)[] Classified(DiffusionData data)
    {
        double[] thresholds = [.. Enumerable.Range(0, data.Adopted.Length).Select(city => data.Adopted[city] < 0 ? double.NaN : data.ThresholdOf(city))];
        var (mean, deviation) = Moments(data.Adopted.Where(period => period >= 0).Select(period => (double)period));
        var (thresholdMean, thresholdDeviation) = Moments(thresholds.Where(double.IsFinite));
        return
        [
            .. data.Adopted.Select((period, city) => (
                period < 0 ? NonAdopter : s_times[ClassOf(period, mean, deviation, withInnovators: true) is var time && deviation == 0 ? 3 : time],
                double.IsNaN(thresholds[city]) ? null
                    : s_thresholds[thresholdDeviation == 0 ? 2 : ClassOf(thresholds[city], thresholdMean, thresholdDeviation, withInnovators: false)])),
        ];
    }

    private static (double Mean, double Deviation) Moments(IEnumerable<double> values)
    {
        double[] all = [.. values];
        if (all.Length == 0)
            return (double.NaN, double.NaN);
        var mean = all.Average();
        return (mean, all.Length < 2 ? 0 : Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1)));
    }
}
