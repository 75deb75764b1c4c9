namespace CityNetworks.Inference.Panels;

/// <summary>A placebo of exposure: the share of adopters among those whom a city meets only afterwards, in the next period.</summary>
/// <remarks>
/// Nobody can have taken a policy over from a city met later. Where this predicts adoption beside exposure, attendance follows interest (or both follow a third),
/// and exposure is no evidence of transmission. Who holds the policy is as for exposure: at the end of the period a lag before.
/// Source: the placebo of future treatments; Egami (2024), on spatial and network placebos.
/// </remarks>
internal static class FutureContact
{
    /// <summary>The column by row of the panel; NaN in the last period, after which nothing is recorded. Null: exposure does not go by meetings of a period.</summary>
    public static double[]? Of(AdoptionPanel panel)
    {
        var settings = panel.Options.Exposure;
        if (settings.Kind is not ExposureKind.Events || settings.WindowOf is not ExposureWindow.Each || settings.Lag < 1)
            return null;
        var values = new double[panel.Count];
        var list = new NeighbourList(panel.Network.CityCount);
        var neighbours = panel.Histories.Select(history => Neighbours.Of(panel.Network, panel.Records, settings, history.Policy)).ToArray();
        for (var row = 0; row < values.Length; row++)
        {
            var (city, policy, period) = (panel.City[row], panel.Policy[row], panel.Period[row]);
            if (period + 1 >= panel.Network.PeriodCount)
            {
                values[row] = double.NaN;
                continue;
            }

            neighbours[policy].Collect(city, period + 1, list);
            values[row] = list.Targets.Count == 0 ? 0 : list.Targets.Count(target => panel.Histories[policy].Holds(target, period - settings.Lag)) / (double)list.Targets.Count;
        }

        return values;
    }
}
