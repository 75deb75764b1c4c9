using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;

namespace CityNetworks.Inference.Dyads;

/// <summary>What a model of dyads can and cannot show: checks that are printed beside every fit.</summary>
internal static class DyadChecks
{
    /// <summary>Checks of the rows and columns used.</summary>
    /// <param name="dyads">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="known">The rows used.</param>
    public static IEnumerable<Diagnostic> Of(DyadPanel dyads, IReadOnlyList<PanelColumn> columns, int[] known)
    {
        var panel = dyads.Cities;
        var adoptions = known.Select(dyad => dyads.Row[dyad]).Distinct().Count(row => panel.Happens[row]);
        yield return new Diagnostic("observations", known.Length, "ok: dyads that are used.");
        yield return new Diagnostic(
            "adoptions", adoptions, "note: each is repeated for every earlier adopter, so dyads are far from independent; errors are clustered by city and "
                + "by source.");
        var each = adoptions / (columns.Count + 1.0);
        yield return new Diagnostic("adoptions_per_coefficient", each, each < 10
            ? "warning: fewer than 10 adoptions a coefficient; estimates are biased away from 0 and errors too small. Use fewer terms."
            : "ok: at least 10.");
        if (known.Length < dyads.Count)
        {
            yield return new Diagnostic("dyads_left_out", dyads.Count - known.Length,
                "warning: dyads in which a term is not known were left out; if they are not missing at random, estimates are biased.");
        }

        if (dyads.WithoutSource > 0)
        {
            var rows = dyads.Row.ToHashSet();
            var first = Enumerable.Range(0, panel.Count).Count(row => panel.Happens[row] && !rows.Contains(row));
            yield return new Diagnostic("rows_without_source", dyads.WithoutSource,
                $"note: rows at risk without an earlier adopter have no dyad; {first} of them are adoptions.");
        }

        var sources = known.Select(dyad => dyads.Source[dyad]).Distinct().Count();
        var cities = known.Select(dyad => panel.City[dyads.Row[dyad]]).Distinct().Count();
        if (Math.Min(sources, cities) < 30)
        {
            yield return new Diagnostic("clusters", Math.Min(sources, cities),
                "warning: with fewer than about 30 cities at risk or sources clustered errors are too small.");
        }

        if (columns.Any(column => column.Origin is ColumnOrigin.Others))
        {
            yield return new Diagnostic("homophily", double.NaN,
                "note: cities may be tied because they are alike, and then adopt alike; an association with a tie is no proof that adoption passed along it.");
        }
    }
}
