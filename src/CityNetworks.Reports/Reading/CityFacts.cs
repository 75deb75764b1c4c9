namespace CityNetworks.Reports.Reading;

/// <summary>A city that a city is tied to.</summary>
internal sealed record Partner(string City, double Weight, IReadOnlyList<string> Periods);

/// <summary>All that the tables say of one city: rows chosen and put in order, nothing computed anew.</summary>
internal sealed class CityFacts
{
    private const int LongestChain = 8;

    private readonly StudyTables _study;
    private readonly ILookup<string, ParticipationRow> _participations;
    private readonly ILookup<string, ScoreRow> _scores;
    private readonly ILookup<string, TieRow> _ties;
    private readonly ILookup<string, PathRow> _from;
    private readonly ILookup<string, PathRow> _to;
    private readonly ILookup<string, AdopterRow> _adopters;
    private readonly ILookup<(string Policy, string City), InfluenceRow> _sources;

    /// <summary>Sorts the tables by city, once for all cities.</summary>
    public CityFacts(StudyTables study)
    {
        _study = study;
        _participations = study.Participations.ToLookup(row => row.City, StringComparer.Ordinal);
        _scores = study.Scores.Where(score => score.Mode == "city").ToLookup(score => score.Node, StringComparer.Ordinal);
        _ties = study.Ties.Where(tie => tie.Weight > 0).SelectMany(tie => new[] { (City: tie.Source, tie), (City: tie.Target, tie) })
            .ToLookup(end => end.City, end => end.tie, StringComparer.Ordinal);
        _from = study.Paths.ToLookup(row => row.Source, StringComparer.Ordinal);
        _to = study.Paths.ToLookup(row => row.Target, StringComparer.Ordinal);
        _adopters = study.Adopters.ToLookup(row => row.City, StringComparer.Ordinal);
        _sources = study.Influences.ToLookup(row => (row.Policy, row.Target));
    }

    /// <summary>Whether there is a table of paths.</summary>
    public bool HasPaths => _from.Count > 0;

    /// <summary>How many cities have paths in the table; of large networks these are few.</summary>
    public int Sources => _from.Count;

    /// <summary>Whether the paths from the city are in the table.</summary>
    public bool IsSource(string city) => _study.Cut("paths") is null || _from.Contains(city);

    /// <summary>The cities of the records or of the ranking, those recorded at most events first, or those tied to most cities in a network of direct ties,
    /// then by id.</summary>
    public IReadOnlyList<string> Cities => [.. _study.Cities.Select(city => city.Id).Concat(_scores.Select(group => group.Key))
        .Distinct(StringComparer.Ordinal)
        .Where(city => _participations[city].Any() || _scores[city].Any())
        .OrderByDescending(city => _study.Direct is null ? _participations[city].Count() : Partners(city).Count)
        .ThenBy(city => city, StringComparer.Ordinal)];

    /// <summary>Each role with the number of its rows, the most frequent first; the blank role last.</summary>
    public IReadOnlyList<(string Role, int Rows)> Roles(string city) => [.. _participations[city]
        .GroupBy(row => row.Role, StringComparer.Ordinal)
        .Select(rows => (rows.Key, rows.Count()))
        .OrderBy(role => role.Key.Length == 0).ThenByDescending(role => role.Item2).ThenBy(role => role.Key, StringComparer.Ordinal)];

    /// <summary>The rows of the city at events, in the order of the periods.</summary>
    public IReadOnlyList<ParticipationRow> Rows(string city)
    {
        var place = _study.PeriodIds.Select((period, i) => (period, i)).ToDictionary(pair => pair.period, pair => pair.i, StringComparer.Ordinal);
        return [.. _participations[city].OrderBy(row => place.GetValueOrDefault(_study.FirstPeriod(row), -1)).ThenBy(row => row.Event, StringComparer.Ordinal)];
    }

    /// <summary>The score of a measure in a window; null where the city has no place in its ranking.</summary>
    public ScoreRow? Score(string city, string measure, string window) =>
        _scores[city].FirstOrDefault(score => score.Measure == measure && score.Window == window && _study.IsPresent(score));

    /// <summary>The cities that it is tied to, either way, the heaviest over all periods first.</summary>
    public IReadOnlyList<Partner> Partners(string city) => [.. _ties[city]
        .GroupBy(tie => tie.Source == city ? tie.Target : tie.Source, StringComparer.Ordinal)
        .Select(ties => new Partner(
            ties.Key,
            ties.Where(tie => tie.Window == StudyTables.AllPeriods).Select(tie => tie.Weight).DefaultIfEmpty(ties.Max(tie => tie.Weight)).Max(),
            [.. _study.PeriodIds.Where(period => ties.Any(tie => tie.Window == period))]))
        .OrderByDescending(partner => partner.Weight).ThenBy(partner => partner.City, StringComparer.Ordinal)];

    /// <summary>The cities that its news can reach, those reached first first.</summary>
    public IReadOnlyList<PathRow> Reaches(string city)
    {
        var place = _study.PeriodIds.Select((period, i) => (period, i)).ToDictionary(pair => pair.period, pair => pair.i, StringComparer.Ordinal);
        return [.. _from[city]
            .OrderBy(row => place.GetValueOrDefault(row.Arrival)).ThenBy(row => row.Events).ThenBy(row => row.Target, StringComparer.Ordinal)];
    }

    /// <summary>The cities whose news can reach it.</summary>
    public IReadOnlyList<PathRow> ReachedFrom(string city) => [.. _to[city]];

    /// <summary>How likely it is to adopt each policy in the simulated scenario.</summary>
    public IReadOnlyList<AdopterRow> Adoptions(string city) => [.. _adopters[city]];

    /// <summary>The way of a policy to the city: back from it, each time to the city that hands over most adoptions in the simulated scenario.</summary>
    /// <returns>The pairs, the last hand-over last; empty where no city hands anything over. It ends at a city that gets nothing, or was met before.</returns>
    public IReadOnlyList<InfluenceRow> WayOf(string policy, string city)
    {
        var chain = new List<InfluenceRow>();
        var met = new HashSet<string>(StringComparer.Ordinal) { city };
        for (var at = city; chain.Count < LongestChain; at = chain[^1].Source)
        {
            var most = _sources[(policy, at)]
                .OrderByDescending(row => row.ExpectedAdoptions).ThenBy(row => row.Source, StringComparer.Ordinal)
                .FirstOrDefault();
            if (most is null || most.ExpectedAdoptions <= 0 || !met.Add(most.Source))
                break;
            chain.Add(most);
        }

        chain.Reverse();
        return chain;
    }
}
