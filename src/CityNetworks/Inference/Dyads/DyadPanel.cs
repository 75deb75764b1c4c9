using CityNetworks.Inference.Panels;
using CityNetworks.Records;

namespace CityNetworks.Inference.Dyads;

/// <summary>One row per city at risk and city that has the policy already: whom could it have taken the policy from, and did it adopt.</summary>
/// <remarks>
/// Rows (i, j, p, t): (i, p, t) a row of the panel, and j ≠ i a member that holds p at the end of period t − lag. A pair is looked at only while j has
/// something that i lacks: without this condition cities that adopt independently appear to follow one another (Boehmke 2009).
/// The outcome is that of (i, p, t), so an adoption stands in as many rows as there were adopters: errors are clustered by city and by source.
/// Rows stand by city, policy, period, source. Cost: O(rows of the panel × cities); 8 bytes per row.
/// Source: Volden (2006), American Journal of Political Science 50, 294–312; Gilardi and Füglister (2008), Swiss Political Science Review 14, 413–450;
/// Boehmke (2009), Political Analysis 17, 271–287.
/// </remarks>
public sealed class DyadPanel
{
    /// <summary>The largest number of rows.</summary>
    public const int MostRows = 20_000_000;

    private DyadPanel(AdoptionPanel cities, int[] row, int[] source) => (Cities, Row, Source) = (cities, row, source);

    /// <summary>The panel of cities at risk.</summary>
    public AdoptionPanel Cities { get; }

    /// <summary>By dyad, the row of the panel.</summary>
    public IReadOnlyList<int> Row { get; }

    /// <summary>By dyad, the number of the city that has the policy already.</summary>
    public IReadOnlyList<int> Source { get; }

    /// <summary>The number of dyads.</summary>
    public int Count => Row.Count;

    /// <summary>Rows of the panel without any earlier adopter: they are in no dyad.</summary>
    public int WithoutSource => Cities.Count - Row.Distinct().Count();

    /// <summary>The dyads of a panel.</summary>
    /// <param name="panel">Cities at risk of adoption; the lag of its exposure is the lag of the dyads.</param>
    /// <exception cref="CannotEstimateException">There is no dyad, there are more than <see cref="MostRows"/>, the outcome is not adoption, or the lag is
    /// 0.</exception>
    public static DyadPanel Of(AdoptionPanel panel)
    {
        if (panel.Options.Outcome is not PanelOutcome.Adoption)
            throw new CannotEstimateException("Dyads are of a city at risk and an earlier adopter; expected --outcome adoption.");
        var lag = panel.Options.Exposure.Lag;
        if (lag < 1)
            throw new CannotEstimateException("Dyads need an earlier adopter; expected --lag of at least 1.");
        var membership = new MembershipPeriods(panel.Records, panel.Network.Names.Cities);
        var (rows, sources) = (new List<int>(), new List<int>());
        for (var row = 0; row < panel.Count; row++)
        {
            var (city, history, before) = (panel.City[row], panel.Histories[panel.Policy[row]], panel.Period[row] - lag);
            for (var source = 0; source < panel.Network.CityCount; source++)
            {
                if (source == city || !history.Holds(source, before) || !membership.IsMember(source, before))
                    continue;
                rows.Add(row);
                sources.Add(source);
            }

            if (rows.Count > MostRows)
                throw new CannotEstimateException($"There are more than {MostRows} dyads; expected fewer policies (--policy) or periods (--from, --to).");
        }

        return rows.Count > 0
            ? new DyadPanel(panel, [.. rows], [.. sources])
            : throw new CannotEstimateException("No city at risk had an earlier adopter to follow, so there is no dyad; expected adoptions in at least two "
                + "periods.");
    }
}
