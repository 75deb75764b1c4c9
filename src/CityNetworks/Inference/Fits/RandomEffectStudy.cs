using CityNetworks.Inference.EventHistory;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>Pooled policies (or cities) that differ in their level: an event-history model with a random effect, with its tables.</summary>
public static class RandomEffectStudy
{
    /// <summary>The tables coefficients, models and diagnostics; the term <c>sd_GROUPING</c> is σ, with the p-value of no difference between groups.</summary>
    /// <param name="panel">The data.</param>
    /// <param name="link">The link.</param>
    /// <param name="grouping">policy or city.</param>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    public static IReadOnlyList<Table> Of(PanelDesign panel, Link link, string grouping)
    {
        var fit = RandomEffectFit.Of(panel.Of(_ => true), link, grouping);
        var name = $"{link.ToString().ToLowerInvariant()}-random-{grouping}";
        var (rows, events) = (panel.Rows.Count, panel.Happens.Count(y => y));
        var terms = string.Join(',', fit.Terms.Skip(1).Select(term => term.Split('=')[0]).Distinct());
        var error = Math.Sqrt(fit.Covariance[fit.Terms.Count, fit.Terms.Count]);
        return
        [
            FitTables.Coefficients([
                .. fit.Terms.Select((term, k) => CoefficientRow.Normal(
                    name, term, fit.Estimates[k], Math.Sqrt(fit.Covariance[k, k]), double.NaN, false, link is not Link.Probit && k > 0)),
                new CoefficientRow(name, $"sd_{grouping}", fit.Deviation, error, double.NaN, Math.Max(0, fit.Deviation - (1.959963984540054 * error)),
                    fit.Deviation + (1.959963984540054 * error), fit.P, false)]),
            FitTables.Models([
                new ModelRow(name, terms, fit.Terms.Count + 1, rows, events, fit.LogLikelihood),
                new ModelRow(link.ToString().ToLowerInvariant(), terms, fit.Terms.Count, rows, events, fit.Null)]),
            FitTables.Diagnostics([
                new Diagnostic("converged", fit.Iterations, "ok: the number of steps until no step gained."),
                new Diagnostic($"random_{grouping}_p", fit.P, fit.P < 0.05
                    ? $"note: the levels of the groups by {grouping} differ by more than chance; coefficients are those within a group."
                    : $"note: the levels of the groups by {grouping} differ no more than chance; the model without random effects describes the records as "
                        + $"well."),
                .. Identifiability.Of(panel)]),
        ];
    }
}
