using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>A city's place in one period of the bump chart; cities of equal rank stand below each other in one block.</summary>
internal sealed record RankSlot(ScoreRow Score, int Place, int BlockStart, int BlockEnd);

/// <summary>Arranges ranks so that they can be drawn: no two cities of a period in one place.</summary>
internal static class RankSlots
{
    /// <summary>The places of the cities present in each period. Inside a block of equal rank the order follows the period before, which saves crossings and means nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<RankSlot>> Of(Study study, string measure, IReadOnlySet<string> cities)
    {
        var scores = study.Scores
            .Where(score => score.Mode == "city" && score.Measure == measure && cities.Contains(score.Node) && study.IsPresent(score))
            .ToLookup(score => score.Window, StringComparer.Ordinal);
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        var periods = new List<IReadOnlyList<RankSlot>>();
        foreach (var period in study.PeriodIds)
        {
            var ordered = scores[period]
                .OrderBy(score => score.Rank).ThenBy(score => before.GetValueOrDefault(score.Node, int.MaxValue)).ThenBy(score => score.Node, StringComparer.Ordinal)
                .ToArray();
            periods.Add([.. ordered.Select((score, place) => Slot(ordered, score, place))]);
            if (ordered.Length > 0)
                before = ordered.Select((score, place) => (score.Node, place)).ToDictionary(pair => pair.Node, pair => pair.place, StringComparer.Ordinal);
        }

        return periods;
    }

    private static RankSlot Slot(ScoreRow[] ordered, ScoreRow score, int place) => new(
        score, place, Array.FindIndex(ordered, other => other.Rank.Equals(score.Rank)), Array.FindLastIndex(ordered, other => other.Rank.Equals(score.Rank)));
}
