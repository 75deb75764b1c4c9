using CityNetworks.Inference.Panels;
using CityNetworks.Records;

namespace CityNetworks.Inference.Histories;

/// <summary>Whom each city is exposed to in each period, laid out once so that many histories can be followed.</summary>
/// <remarks>The targets are those of <see cref="Exposure"/>: members of the period, each once or by weight. Memory: 12 bytes a period, city and
/// target.</remarks>
internal sealed class ExposureTies
{
    private readonly (int[] Offsets, int[] Targets, double[] Weights)[] _periods;
    private readonly int _lag;

    private ExposureTies((int[] Offsets, int[] Targets, double[] Weights)[] periods, int lag) => (_periods, _lag) = (periods, lag);

    public static ExposureTies Of(AdoptionPanel panel, ExposureSettings settings, string policy)
    {
        var neighbours = Neighbours.Of(panel.Network, panel.Records, settings, policy);
        var membership = new MembershipPeriods(panel.Records, panel.Network.Names.Cities);
        var list = new NeighbourList(panel.Network.CityCount);
        return new ExposureTies(
            [.. Enumerable.Range(0, panel.Network.PeriodCount).Select(period =>
            {
                var (offsets, targets, weights) = (new int[panel.Network.CityCount + 1], new List<int>(), new List<double>());
                for (var city = 0; city < panel.Network.CityCount; city++)
                {
                    neighbours.Collect(city, period, list);
                    foreach (var target in list.Targets.Where(target => membership.IsMember(target, period)))
                    {
                        targets.Add(target);
                        weights.Add(settings.Weighted ? list.WeightOf(target) : 1);
                    }

                    offsets[city + 1] = targets.Count;
                }

                return (offsets, targets.ToArray(), weights.ToArray());
            })],
            settings.Lag);
    }

    /// <summary>The exposure of a period: the share of targets that held the policy at the end of the period a lag before.</summary>
    /// <param name="period">The period.</param>
    /// <param name="adoptedIn">By city and lane, the period of adoption; <see cref="int.MaxValue"/>: not so far.</param>
    /// <param name="lanes">How many histories stand side by side.</param>
    /// <param name="values">By city and lane; filled.</param>
    public void Fill(int period, int[] adoptedIn, int lanes, double[] values)
    {
        Array.Clear(values);
        if (period - _lag < 0)
            return;
        var (offsets, targets, weights) = _periods[period - _lag];
        for (var city = 0; city + 1 < offsets.Length; city++)
        {
            var all = 0.0;
            var sums = values.AsSpan(city * lanes, lanes);
            for (var place = offsets[city]; place < offsets[city + 1]; place++)
            {
                all += weights[place];
                var held = adoptedIn.AsSpan(targets[place] * lanes, lanes);
                for (var lane = 0; lane < lanes; lane++)
                    sums[lane] += held[lane] <= period - _lag ? weights[place] : 0;
            }

            for (var lane = 0; lane < lanes && all > 0; lane++)
                sums[lane] /= all;
        }
    }

    /// <summary>Moran's I of having adopted by the end of a period, over the ties of that period: each city's targets weighed to a sum of 1; NaN where all or
    /// none have.</summary>
    public double Moran(int period, int[] adoptedIn)
    {
        var (offsets, targets, weights) = _periods[period];
        var n = adoptedIn.Length;
        double[] values = Array.ConvertAll(adoptedIn, at => at <= period ? 1.0 : 0);
        var mean = values.Average();
        var (products, all) = (0.0, 0.0);
        for (var city = 0; city < n; city++)
        {
            var sum = 0.0;
            for (var place = offsets[city]; place < offsets[city + 1]; place++)
                sum += weights[place];
            for (var place = offsets[city]; place < offsets[city + 1] && sum > 0; place++)
            {
                products += weights[place] / sum * (values[city] - mean) * (values[targets[place]] - mean);
                all += weights[place] / sum;
            }
        }

        return products / all * n / values.Sum(value => (value - mean) * (value - mean));
    }
}
