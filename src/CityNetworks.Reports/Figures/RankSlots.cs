using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>A city's level in one period of the rank chart: its competition rank among the cities drawn, so that tied cities share it.</summary>
internal sealed record RankSlot(ScoreRow Score, int Level);

/// <summary>Ranks as levels of a chart.</summary>
internal static class RankSlots
{
    /// <summary>The levels of the cities present in each period, the first rank first.</summary>
    public static IReadOnlyList<IReadOnlyList<RankSlot>> Of(StudyTables study, string measure, IReadOnlySet<string> cities)
    {
        var scores = study.Scores
            .Where(score => score.Mode == "city" && score.Measure == measure && cities.Contains(score.Node) && study.IsPresent(score))
            .ToLookup(score => score.Window, StringComparer.Ordinal);
        return [
            .. study.PeriodIds.Select(period => Levels([.. scores[period].OrderBy(score => score.Rank).ThenBy(score => score.Node, StringComparer.Ordinal)]))
        ];
    }

    private static IReadOnlyList<RankSlot> Levels(ScoreRow[] ordered) =>
        [.. ordered.Select(score => new RankSlot(score, Array.FindIndex(ordered, other => other.Rank.Equals(score.Rank)) + 1))];
}
