using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Forecasts;

/// <summary>How well a model predicts rows that it has not seen, compared with models that it should beat.</summary>
/// <remarks>
/// Forward: fitted to all periods before t, predicting t. By policy: fitted to all other policies, predicting the one. Of a row in a period, what others did
/// before
/// it is known: each forecast is one period ahead. h is held within 1/(2n + 2) of 0 and 1, n the rows fitted to, so that one surprise does not decide.
/// Scores: log_score, the mean ln probability of what happened (larger is better); brier, the mean (y − h)² (smaller is better); brier_skill, 1 less brier over
/// that of <c>constant</c>; log_gain, what the ln probability of all rows gains on <c>constant</c>. Splits in which some model cannot be fitted are left out.
/// Source: Gneiting and Raftery (2007), Journal of the American Statistical Association 102, 359–378.
/// </remarks>
public static class ForecastSkill
{
    private const string All = "all";

    /// <summary>The table forecasts: scheme, split, model, rows, events, expected, log_score, log_gain, brier, brier_skill, roc_auc; a row <c>all</c> for the
    /// scheme.</summary>
    /// <param name="design">The data of the model asked for.</param>
    /// <param name="link">Its link; null: additive hazards.</param>
    /// <param name="penalty">Its penalty.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">In no split all models can be fitted.</exception>
    public static Table Of(PanelDesign design, Link? link, Penalty penalty, Workers workers = default)
    {
        var exposure = design.Columns.FirstOrDefault(column => column.Term == "exposure") is not null
            ? Spread(design, design.Columns.First(column => column.Term == "exposure").Values)
            : PanelTerms.Of(design.Panel, ["exposure"], workers)[0].Values;
        Forecaster[] models =
        [
            new(link?.ToString().ToLowerInvariant() ?? AdditiveStudy.Model, (panel, learn) =>
                link is { } shape ? Forecaster.EventHistory(panel, learn, shape, penalty) : Forecaster.Additive(panel, learn)),
            .. Forecaster.Baselines(exposure, link).Where(model => model.Name != "exposure" || !IsExposureAlone(design)),
        ];
        var splits = Splits(design).ToArray();
        var forecasts = new SplitForecast?[splits.Length];
        workers.For(splits.Length, k => forecasts[k] = Forecast(design, models, splits[k]));
        var rows = forecasts.OfType<SplitForecast>().ToArray();
        if (rows.Length == 0)
            throw new CannotEstimateException(
                "In no split of the panel into earlier and later periods, or by policy, can all models be learnt: there are too few adoptions, or a term "
                    + "(period, say) has levels that earlier periods do not have; leave it out.");
        return Table.Of("forecasts", [.. Scores(design, models, rows)])
            .Text("scheme", row => row.Scheme)
            .Text("split", row => row.Split)
            .Text("model", row => row.Model)
            .Integer("rows", row => row.Rows)
            .Integer("events", row => row.Events)
            .Number("expected", row => row.Expected)
            .Number("log_score", row => row.Log / row.Rows)
            .Number("log_gain", row => row.Log - row.ConstantLog)
            .Number("brier", row => row.Brier)
            .Number("brier_skill", row => 1 - (row.Brier / row.ConstantBrier))
            .Number("roc_auc", row => row.Area)
            .Build();
    }

    private static bool IsExposureAlone(PanelDesign design) => design.Columns is [{ Term: "exposure" }];

    // Values by row used, as values by row of the panel.
    private static double[] Spread(PanelDesign design, double[] values)
    {
        var spread = new double[design.Panel.Count];
        for (var place = 0; place < values.Length; place++)
            spread[design.Rows[place]] = values[place];
        return spread;
    }

    private static IEnumerable<Split> Splits(PanelDesign design)
    {
        var panel = design.Panel;
        int[] places = [.. Enumerable.Range(0, design.Rows.Count)];
        foreach (var period in design.Periods.Distinct().Order().Skip(1))
        {
            yield return new Split("forward", panel.Records.Periods[period].Id, [.. places.Where(place => panel.Period[design.Rows[place]] < period)],
                [.. places.Where(place => panel.Period[design.Rows[place]] == period)]);
        }

        foreach (var policy in Enumerable.Range(0, panel.Histories.Count > 1 ? panel.Histories.Count : 0))
        {
            yield return new Split("policy", panel.Histories[policy].Policy, [.. places.Where(place => panel.Policy[design.Rows[place]] != policy)],
                [.. places.Where(place => panel.Policy[design.Rows[place]] == policy)]);
        }
    }

    // The hazards that each model predicts for the rows; null where some model cannot be fitted.
    private static SplitForecast? Forecast(PanelDesign design, Forecaster[] models, Split split)
    {
        if (split.Learn.Length == 0 || split.Test.Length == 0)
            return null;
        var nearest = 1.0 / ((2 * split.Learn.Length) + 2);
        try
        {
            double[][] hazards = [.. models.Select(model => model.Learn(design, split.Learn)).Select(all => Array.ConvertAll(split.Test, place => all[place]))];
            return hazards.All(forecasts => Array.TrueForAll(forecasts, double.IsFinite))
                ? new SplitForecast(split, Array.ConvertAll(hazards, forecasts => Array.ConvertAll(forecasts, h => Math.Clamp(h, nearest, 1 - nearest))))
                : null;
        }
        catch (CannotEstimateException)
        {
            return null;
        }
    }

    private static IEnumerable<Score> Scores(PanelDesign design, Forecaster[] models, SplitForecast[] forecasts)
    {
        var happens = design.Happens;
        foreach (var scheme in forecasts.GroupBy(one => one.Split.Scheme))
        {
            var whole = new SplitForecast(new Split(scheme.Key, All, [], [.. scheme.SelectMany(one => one.Split.Test)]),
                [.. models.Select((_, m) => scheme.SelectMany(one => one.Hazards[m]).ToArray())]);
            foreach (var one in scheme.Prepend(whole))
            {
                bool[] seen = Array.ConvertAll(one.Split.Test, place => happens[place]);
                var constant = Array.FindIndex(models, model => model.Name == "constant");
                for (var m = 0; m < models.Length; m++)
                    yield return Of(one, models[m].Name, one.Hazards[m], one.Hazards[constant], seen);
            }
        }
    }

    private static Score Of(SplitForecast forecasts, string model, double[] hazards, double[] constant, bool[] seen)
    {
        var statistics = FitStatistics.Of(hazards, seen, 0);
        return new Score(
            forecasts.Split.Scheme, forecasts.Split.Name, model, seen.Length, seen.Count(y => y), hazards.Sum(), Log(hazards, seen), Log(constant, seen),
            statistics.Brier, Brier(constant, seen), seen.Distinct().Count() == 2 ? statistics.Roc : double.NaN);
    }

    private static double Log(double[] hazards, bool[] seen) => hazards.Zip(seen, (h, y) => Math.Log(y ? h : 1 - h)).Sum();

    private static double Brier(double[] hazards, bool[] seen) => hazards.Zip(seen, (h, y) => ((y ? 1 : 0) - h) * ((y ? 1 : 0) - h)).Average();

    private sealed record Split(string Scheme, string Name, int[] Learn, int[] Test);

    private sealed record SplitForecast(Split Split, double[][] Hazards);

    private sealed record Score(string Scheme, string Split, string Model, int Rows, int Events, double Expected, double Log, double ConstantLog,
        double Brier, double ConstantBrier, double Area);
}
