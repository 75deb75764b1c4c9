using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>A city on the map.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Strength">The summed weight of its ties over all periods.</param>
internal sealed record MapCity(string Id, GeoPlace Place, double Strength);

/// <summary>Which cities and ties stand on the map, and in words what does not.</summary>
internal sealed class MapCities
{
    private const int TieLimit = 300;
    private const int MostNamed = 6;

    private MapCities(StudyTables study, Moments moments)
    {
        var places = PlaceRow.Of(study);
        Cities = [.. places.Where(row => row.Place is not null)
            .Select(row => new MapCity(row.City, row.Place!.Value, moments.StrengthOf(row.City)?[^1] ?? 0))
            .OrderBy(city => study.PlaceOf(city.Id)).ThenByDescending(city => city.Strength).ThenBy(city => city.Id, StringComparer.Ordinal)];
        var placed = Cities.Select(city => city.Id).ToHashSet(StringComparer.Ordinal);
        Elsewhere = [.. places.Where(row => row.Place is null).Select(row => row.City)];
        var onMap = moments.Ties.Where(tie => placed.Contains(tie.A) && placed.Contains(tie.B)).ToArray();
        AllTies = moments.Ties.Count;
        TiesOnMap = onMap.Length;
        Ties = [.. onMap.Take(TieLimit)];
        Together = [.. Cities.GroupBy(city => city.Place).Where(group => group.Count() > 1).Select(group => group.ToArray())];
    }

    /// <summary>The cities with coordinates, the most tied first.</summary>
    public IReadOnlyList<MapCity> Cities { get; }

    /// <summary>Cities without coordinates, by id, in the order of the records.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    /// <summary>Cities that have exactly the same coordinates.</summary>
    public IReadOnlyList<MapCity[]> Together { get; }

    /// <summary>The ties that are drawn, the heaviest over all periods first.</summary>
    public IReadOnlyList<TieHistory> Ties { get; }

    /// <summary>How many ties join cities on the map.</summary>
    public int TiesOnMap { get; }

    /// <summary>How many ties there are.</summary>
    public int AllTies { get; }

    /// <summary>The cities of a study; null: no city has coordinates.</summary>
    public static MapCities? Of(StudyTables study, Moments moments)
    {
        var cities = new MapCities(study, moments);
        return cities.Cities.Count == 0 ? null : cities;
    }

    /// <summary>What is not on the map or cannot be seen on it, in sentences; empty where all is.</summary>
    public string Missing(StudyTables study)
    {
        var sentences = new List<string>();
        if (Elsewhere.Count > 0)
        {
            var ties = AllTies - TiesOnMap;
            var cities = $"{Prose.Count(Elsewhere.Count, "city", "cities")} ({Named(study, Elsewhere)})";
            sentences.Add(ties == 0 || !study.HasAllTies
                ? Text.Of($"Not on the map, for want of coordinates: {cities}.")
                : study.IsDirected
                ? Text.Of($"Not on the map, for want of coordinates: {cities} and {Prose.Count(ties, "line", "lines")} of theirs.")
                : Text.Of($"Not on the map, for want of coordinates: {cities} and {Prose.Count(ties, "tie", "ties")} of theirs."));
        }

        if (Together.Count > 0)
        {
            var groups = string.Join("; ", Together.Take(MostNamed).Select(group => Named(study, [.. group.Select(city => city.Id)])));
            var more = Together.Count > MostNamed ? $"; +{Together.Count - MostNamed}" : string.Empty;
            sentences.Add(Text.Of($"Not told apart, since their coordinates are the same: {Together.Sum(group => group.Length)} cities ({groups}{more}) and "
                + $"the ties between them."));
        }

        if (Ties.Count < TiesOnMap)
            sentences.Add(!study.HasAllTies
                ? Text.Of($"Of the {TiesOnMap} ties of this study between cities on the map the {Ties.Count} heaviest are drawn.")
                : study.IsDirected
                ? Text.Of($"Of {TiesOnMap} lines between cities on the map the {Ties.Count} heaviest over all periods are drawn.")
                : Text.Of($"Of {TiesOnMap} ties between cities on the map the {Ties.Count} heaviest over all periods are drawn."));
        return string.Concat(sentences.Select(sentence => " " + sentence));
    }

    private static string Named(StudyTables study, IReadOnlyList<string> cities)
    {
        string[] first = [.. cities.Take(MostNamed).Select(id => study.CityName(id))];
        return cities.Count > MostNamed ? Text.Of($"{string.Join(", ", first)} and {cities.Count - MostNamed} more") : Prose.List(first);
    }
}
