using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Forecasts;

/// <summary>A model that is fitted to some rows of a panel and predicts the hazard of others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Learn">From the design and the places of the rows that it is fitted to, to h by place; NaN where it has none. Throws
/// <see cref="CannotEstimateException"/>.</param>
internal sealed record Forecaster(string Name, Func<PanelDesign, int[], double[]> Learn)
{
    /// <summary>The models that any other should beat.</summary>
    /// <remarks>
    /// <c>constant</c>: the share of events. <c>bass</c>: λ = p + q·(share of all cities that hold the policy before). <c>threshold</c>: one hazard below an
    /// exposure θ and one from it on, θ by likelihood. <c>exposure</c>: exposure alone, in the form of the model asked for.
    /// </remarks>
    /// <param name="exposure">Exposure by row of the panel.</param>
    /// <param name="link">The link of the model asked for; null: additive.</param>
    public static IReadOnlyList<Forecaster> Baselines(double[] exposure, Link? link) =>
    [
        new("constant", (design, learn) => Constant(design, learn)),
        new("bass", (design, learn) => Additive(design.With([new PanelColumn("adopters", Held(design.Panel), ColumnOrigin.Others)]), learn)),
        new("threshold", (design, learn) => Threshold(design, learn, exposure)),
        new("exposure", (design, learn) =>
        {
            var alone = design.With([new PanelColumn("exposure", exposure, ColumnOrigin.Others)]);
            return link is { } shape ? EventHistory(alone, learn, shape, Penalty.None) : Additive(alone, learn);
        }),
    ];

    /// <summary>An event-history model.</summary>
    public static double[] EventHistory(PanelDesign panel, int[] learn, Link link, Penalty penalty)
    {
        var whole = panel.Of(_ => true);
        var some = panel.Keeping(learn).Of(_ => true);
        var fit = EventHistoryFit.Of(some, link, penalty, Workers.One);
        var hazards = FittedRows.Of(fit, whole).Hazards;
        for (var column = 0; column < whole.Columns.Count; column++)
        {
            // A term that does not vary where it was fitted says nothing of rows in which it differs: the level of a period to come, say.
            var values = some.Columns[column];
            if (!double.IsNaN(fit.Estimates[column + 1]) || Array.Exists(values, value => value != values[0]))
                continue;
            for (var row = 0; row < hazards.Length; row++)
                hazards[row] = whole.Columns[column][row] == values[0] ? hazards[row] : double.NaN;
        }

        return hazards;
    }

    /// <summary>Additive hazards.</summary>
    public static double[] Additive(PanelDesign panel, int[] learn)
    {
        var causes = AdditiveStudy.Causes(panel);
        HazardComponent[] some = [.. causes.Select(cause => cause with
        {
            Values = cause.Values is { } values ? Array.ConvertAll(learn, row => values[row]) : null,
            Modifiers = [.. cause.Modifiers.Select(modifier => (modifier.Term, Array.ConvertAll(learn, row => modifier.Values[row])))],
        })];
        var fit = AdditiveHazardFit.Of(some, [.. learn.Select(row => panel.Happens[row])], null, Workers.One);
        var likelihood = new AdditiveLikelihood(causes, panel.Happens, null, Workers.One);
        var parts = new double[causes.Count];
        return [.. Enumerable.Range(0, panel.Rows.Count).Select(row => Math.Max(0, -NearZero.ExpM1(-likelihood.Parts(fit.Estimates, row, parts))))];
    }

    private static double[] Constant(PanelDesign design, int[] learn)
    {
        var happens = design.Happens;
        return [.. Enumerable.Repeat(learn.Count(row => happens[row]) / (double)learn.Length, happens.Count)];
    }

    // One hazard below θ and one from it on; θ among the exposures that occur, the likeliest.
    private static double[] Threshold(PanelDesign design, int[] learn, double[] byPanelRow)
    {
        var happens = design.Happens;
        double[] exposure = [.. design.Rows.Select(row => byPanelRow[row])];
        var order = learn.OrderBy(row => exposure[row]).ToArray();
        var all = learn.Count(row => happens[row]);
        var best = (Value: double.NegativeInfinity, At: double.PositiveInfinity, Below: 0.0, From: 0.0);
        var below = 0;
        for (var first = 0; first <= order.Length; first++)
        {
            if (first == 0 || first == order.Length || exposure[order[first]] != exposure[order[first - 1]])
            {
                var value = Log(below, first) + Log(all - below, order.Length - first);
                if (value > best.Value + 1e-12)
                {
                    best = (value, first == order.Length ? double.PositiveInfinity : exposure[order[first]],
                        first == 0 ? 0 : (double)below / first, first == order.Length ? 0 : (all - below) / (double)(order.Length - first));
                }
            }

            below += first < order.Length && happens[order[first]] ? 1 : 0;
        }

        return Array.ConvertAll(exposure, value => value < best.At ? best.Below : best.From);
    }

    private static double Log(int events, int rows) => events == 0 || events == rows ? 0
        : (events * Math.Log((double)events / rows)) + ((rows - events) * Math.Log(1 - ((double)events / rows)));

    // The share of the cities that hold the policy at the end of the period before, by row of the panel.
    private static double[] Held(AdoptionPanel panel)
    {
        var shares = new Dictionary<(int, int), double>();
        return [.. Enumerable.Range(0, panel.Count).Select(row =>
        {
            var key = (panel.Policy[row], panel.Period[row]);
            if (!shares.TryGetValue(key, out var share))
                shares[key] = share = panel.Histories[key.Item1].HoldersAt(key.Item2 - 1) / (double)panel.Network.CityCount;
            return share;
        })];
    }
}
