using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Moran's I over the ties of exposure: of adoption at the end of each period, of the time of adoption, and of a column of cities.</summary>
/// <remarks>
/// Weights are row-normalised; cities without a tie in either direction, and those that are not members in the period, are left
/// out. The p-value is two-sided, (1 + #{|I* − E| ≥ |I − E|})/(R + 1)
/// over permutations of the values among the cities compared. Of the time of adoption only adopters are compared, over the ties of the last period.
/// Cases: no value where all cities compared have the same.
/// Source: Cliff and Ord (1981), Spatial Processes, chapter 2; ape's Moran.I gives the same value, expectation and variance.
/// </remarks>
internal static class AdoptionAutocorrelation
{
    public static Table Of(IReadOnlyList<DiffusionData> policies, Workers workers)
    {
        var jobs = policies.SelectMany(Jobs).ToArray();
        var rows = new Row[jobs.Length];
        for (var k = 0; k < jobs.Length; k++)
            rows[k] = Tested(jobs[k], k, workers);
        return Table.Of("autocorrelation", rows)
            .Text("policy", row => row.Job.Data.Policy)
            .Text("of", row => row.Job.Of)
            .Text("period", row => row.Job.Data.PeriodId(row.Job.Period))
            .Number("moran_i", row => row.Value)
            .Number("expected", row => row.Expected)
            .Number("std_dev", row => Math.Sqrt(row.Variance))
            .Number("p_value", row => row.P)
            .Integer("cities", row => row.Cities)
            .Build();
    }

    private static IEnumerable<Job> Jobs(DiffusionData data)
    {
        var last = data.PeriodCount - 1;
        for (var period = 0; period <= last; period++)
            yield return new Job(data, "adopted", period,
                [.. Enumerable.Range(0, data.Adopted.Length).Select(city =>
                    !data.Members.IsMember(city, period) ? double.NaN : data.History.Holds(city, period) ? 1.0 : 0)]);
        yield return new Job(data, "time_of_adoption", last, [.. data.Adopted.Select(time => time < 0 ? double.NaN : time)]);
        if (data.Settings.Column is { } column)
            yield return new Job(data, column, last, CityColumn.Numbers(data.Network, data.Records, column));
    }

    private static Row Tested(Job job, int number, Workers workers)
    {
        var matrix = new TieMatrix(job.Data.Neighbours, job.Period, job.Values);
        var (value, expected, variance) = matrix.Values.Length < 2 ? (double.NaN, double.NaN, double.NaN) : matrix.Moran(matrix.Values);
        if (double.IsNaN(value))
            return new Row(job, double.NaN, double.NaN, double.NaN, double.NaN, matrix.Values.Length);
        var mean = matrix.Values.Average();
        double[] deviations = [.. matrix.Values.Select(x => x - mean)];
        var scale = value / matrix.Over(deviations);
        scale = double.IsFinite(scale) ? scale : 1; // I = 0 exactly: every deal reaches it
        var far = new int[job.Data.Settings.Permutations];
        workers.For(far.Length, replicate =>
        {
            var dealt = (double[])deviations.Clone();
            new CounterRandom(job.Data.Settings.Seed + (ulong)number).Sequence(RandomPurpose.Permutation, replicate).Shuffle<double>(dealt);
            far[replicate] = Math.Abs((scale * matrix.Over(dealt)) - expected) >= Math.Abs(value - expected) - 1e-12 ? 1 : 0;
        });
        return new Row(job, value, expected, variance, far.Length == 0 ? double.NaN : (1.0 + far.Sum()) / (far.Length + 1), matrix.Values.Length);
    }

    private sealed record Job(DiffusionData Data, string Of, int Period, double[] Values);

    private sealed record Row(Job Job, double Value, double Expected, double Variance, double P, int Cities);
}
