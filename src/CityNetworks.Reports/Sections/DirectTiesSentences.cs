using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What the summary says of direct ties before any result: how many, between how many cities, of which kind. Empty for a network of events.</summary>
internal static class DirectTiesSentences
{
    /// <summary>Cities with a tie, and ties.</summary>
    public static Markup Extent(StudyTables study)
    {
        if (study.Direct is not { } direct)
            return Markup.Empty;
        var countries = Tied(study).Select(study.Country).Where(country => country.Length > 0).Distinct(StringComparer.Ordinal).Count();
        var of = countries == 0 ? string.Empty : Text.Of($" of {Prose.Count(countries, "country", "countries")}");
        var span = study.PeriodIds.Count > 1 ? Text.Of($" from {study.PeriodIds[0]} to {study.PeriodIds[^1]}") : string.Empty;
        return Text.Html(
            $"The records hold <strong>{Prose.Count(direct.Ties, "direct tie", "direct ties")}</strong> between "
                + $"<strong>{Prose.Count(direct.Cities, "city", "cities")}</strong>{of}{span}.");
    }

    /// <summary>Whether the ties have a direction, and weights.</summary>
    public static Markup Kind(StudyTables study)
    {
        if (study.Direct is not { Ties: > 0 } direct)
            return Markup.Empty;
        var weights = study.Ties.Where(tie => tie.Window == StudyTables.AllPeriods).Select(tie => tie.Weight).Distinct().Order().ToArray();
        var direction = direct.IsDirected ? Text.Of("The ties have a direction.") : Text.Of("The ties have no direction.");
        return weights.Length switch
        {
            0 => Markup.Of($"{direction}"),
            1 => Text.Html($"{direction} All have the weight {weights[0]}."),
            _ => Text.Html($"{direction} Their weights are from {weights[0]} to {weights[^1]}."),
        };
    }

    /// <summary>How many cities on record have no tie.</summary>
    public static Markup Untied(StudyTables study)
    {
        if (study.Direct is null || study.Cities.Count == 0)
            return Markup.Empty;
        var tied = Tied(study).ToHashSet(StringComparer.Ordinal);
        var others = study.Cities.Count(city => !tied.Contains(city.Id));
        return others == 0
            ? Markup.Empty
            : new(Text.Plural(others, $"{others} city on record has no tie that counts.", $"{others} cities on record have no tie that counts."));
    }

    private static IEnumerable<string> Tied(StudyTables study) =>
        study.Scores.Where(score => score.Window == StudyTables.AllPeriods).Select(score => score.Node).Distinct(StringComparer.Ordinal);
}
