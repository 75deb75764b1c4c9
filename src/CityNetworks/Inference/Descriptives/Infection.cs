using CityNetworks.Inference.Panels;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Infectiousness and susceptibility: the share of a city's ties to those who might have followed, or led, that did so within K periods.</summary>
/// <remarks>
/// Formula, for a city that adopts at t, with w_k = k or (1 + r)^(k − 1):
/// S_i = Σ_k Σ_j x_ij(t − k + 1)·1{toa_j = t − k}/w_k over Σ_k Σ_j x_ij(t − k + 1)·1{toa_j ≤ t − k}/w_k;
/// I_i = Σ_k Σ_j x_ji(t + k − 1)·1{toa_j = t + k}/w_k over Σ_k Σ_j x_ji(t + k − 1)·1{toa_j ≥ t + k}/w_k.
/// Normalised: divided by Σ_k #{toa = t ∓ k}/w_k. Periods outside the records count for nothing. Non-adopters never led; they might have followed.
/// Cases: NaN without anybody to follow (lead), and for a city that did not adopt.
/// Source: Myers (2000), American Journal of Sociology 106, 173–208; Valente, Dyal, Chu, Wipfli and Fujimoto (2015), Social Science and Medicine 147, 89–99.
/// netdiffuseR takes the ties of t + k for infectiousness, against its documentation; as a named option so does this.
/// </remarks>
internal static class Infection
{
    public static Table Of(IReadOnlyList<DiffusionData> policies)
    {
        var rows = policies.SelectMany(data =>
        {
            var slices = Enumerable.Range(0, data.PeriodCount).Select(period => Targets(data, period)).ToArray();
            return Enumerable.Range(0, data.Network.CityCount).Select(city =>
                (Data: data, City: city, I: Infectiousness(data, slices, city), S: Susceptibility(data, slices, city)));
        });
        return Table.Of("infection", [.. rows])
            .Text("policy", row => row.Data.Policy)
            .Text("city", row => row.Data.CityId(row.City))
            .Text("name", row => row.Data.CityLabel(row.City))
            .Text("period", row => row.Data.Adopted[row.City] is >= 0 and var period ? row.Data.PeriodId(period) : null)
            .Number("infectiousness", row => row.I)
            .Number("susceptibility", row => row.S)
            .Build();
    }

    private static int[][] Targets(DiffusionData data, int period)
    {
        var list = new NeighbourList(data.Network.CityCount);
        var targets = new int[data.Network.CityCount][];
        for (var city = 0; city < targets.Length; city++)
        {
            data.Neighbours.Collect(city, period, list);
            targets[city] = [.. list.Targets];
        }

        return targets;
    }

    private static double Weight(DiffusionData data, int k) => data.Settings.Discount is { } rate ? Math.Pow(1 + rate, k - 1) : k;

    private static double Susceptibility(DiffusionData data, int[][][] slices, int city)
    {
        var t = data.Adopted[city];
        if (t < 0)
            return double.NaN;
        var (led, all, adopters) = (0.0, 0.0, 0.0);
        for (var k = 1; k <= data.Settings.Reach; k++)
        {
            if (t - k < 0)
                break;
            var weight = Weight(data, k);
            adopters += data.Adopted.Count(time => time == t - k) / weight;
            foreach (var target in slices[t - k + 1][city])
            {
                var time = data.Adopted[target];
                led += time == t - k ? 1 / weight : 0;
                all += time >= 0 && time <= t - k ? 1 / weight : 0;
            }
        }

        return Share(data, led, all, adopters);
    }

    private static double Infectiousness(DiffusionData data, int[][][] slices, int city)
    {
        var t = data.Adopted[city];
        if (t < 0)
            return double.NaN;
        var (followed, all, adopters) = (0.0, 0.0, 0.0);
        for (var k = 1; k <= data.Settings.Reach; k++)
        {
            var slice = data.Settings.AsNetdiffuseR ? t + k : t + k - 1;
            if (t + k >= data.PeriodCount)
                break;
            var weight = Weight(data, k);
            adopters += data.Adopted.Count(time => time == t + k) / weight;
            for (var other = 0; other < data.Network.CityCount; other++)
            {
                if (Array.IndexOf(slices[slice][other], city) < 0)
                    continue;
                var time = data.Adopted[other];
                followed += time == t + k ? 1 / weight : 0;
                all += time < 0 || time >= t + k ? 1 / weight : 0;
            }
        }

        return Share(data, followed, all, adopters);
    }

    private static double Share(DiffusionData data, double some, double all, double adopters) =>
        all == 0 ? double.NaN : some / all / (data.Settings.Normalised ? adopters : 1);
}
