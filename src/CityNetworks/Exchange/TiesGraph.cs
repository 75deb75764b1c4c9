using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Ties between cities, as <c>citynet ties</c> prints them, as a graph.</summary>
/// <remarks>
/// Ties of several windows become one tie a pair, with a spell for each window; its weight is the sum over them, so windows that overlap are refused.
/// A weight that differs by direction is refused: these files hold undirected ties.
/// </remarks>
public static class TiesGraph
{
    // Columns of a city that would hide another of the file.
    private static readonly HashSet<string> s_taken =
    [
        "id", "label", "mode", "name", "country", "lat", "lon", "population", "joined", "left", "aliases", "as_printed",
        "evidence", "note", "start", "last", "spells",
    ];

    /// <summary>The graph of a table of ties.</summary>
    /// <param name="ties"><c>window, source, target, weight, events</c>.</param>
    /// <param name="windows">The windows that the table names.</param>
    /// <param name="records">Attributes of cities and the days of periods.</param>
    /// <exception cref="ArgumentException">Windows overlap, a tie exists in both directions, or the table names an unknown city or window.</exception>
    public static ExchangeGraph Of(Table ties, IReadOnlyList<Window> windows, RecordSet? records = null)
    {
        if (windows.Count == 0)
            throw new ArgumentException("There is no window; expected at least one.", nameof(windows));
        RefuseOverlap(windows);
        var names = windows[0].Network.Names;
        var spells = windows.ToDictionary(window => window.Name, window => new Spell(window.FirstPeriod, window.EndPeriod, 0), StringComparer.Ordinal);
        var pairs = Pairs(ties, spells);
        var tied = pairs.SelectMany(pair => new[] { pair.Source, pair.Target }).ToHashSet(StringComparer.Ordinal);
        int[] cities =
        [
            .. Enumerable.Range(0, names.Cities.Count).Where(city => tied.Contains(names.Cities[city]) || windows.Any(window => window.DegreeOf(city) > 0)),
        ];
        var known = cities.Select(city => names.Cities[city]).ToHashSet(StringComparer.Ordinal);
        if (tied.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
            throw new ArgumentException($"Table '{ties.Name}' names the city '{stranger}'; expected a city of the network.", nameof(ties));
        var recorded = CityAttributes.Recorded(records);
        var nodes = Table.Of("nodes", cities)
            .Text("id", city => names.Cities[city])
            .Text("label", city => names.CityNames[city])
            .Text("mode", _ => "city");
        CityAttributes.AddTo(nodes, CityOf);
        nodes.Text("evidence", city => CityAttributes.Word(CityOf(city)?.Evidence)).Text("note", city => CityOf(city)?.Note);
        CityAttributes.AddFurtherTo(nodes, recorded?.Values, CityOf, s_taken);
        return new ExchangeGraph(
            records?.Id ?? windows[0].Name,
            TwoMode: false,
            nodes.Build(),
            Table.Of("edges", pairs)
                .Text("source", pair => pair.Source)
                .Text("target", pair => pair.Target)
                .Number("weight", pair => pair.Spells.Sum(spell => spell.Weight))
                .Text("type", _ => "CO_COORDINATED")
                .Number("events", pair => pair.Events.Count) // a real number: cut-down builds of Gephi's importers lack indexes for whole ones
                .Text("event_ids", pair => pair.Events.Count == 0 ? null : string.Join(';', pair.Events))
                .Build(),
            [.. cities.Select(city => Spells.Joined(windows.Where(window => window.DegreeOf(city) > 0).Select(window => spells[window.Name])))],
            [.. pairs.Select(pair => pair.Spells)],
            TimeAxis.Of(names.Periods, records));

        City? CityOf(int city) => recorded?.GetValueOrDefault(names.Cities[city]);
    }

    private static void RefuseOverlap(IReadOnlyList<Window> windows)
    {
        var ordered = windows.OrderBy(window => window.FirstPeriod).ToArray();
        for (var k = 1; k < ordered.Length; k++)
        {
            if (ordered[k].FirstPeriod < ordered[k - 1].EndPeriod)
            {
                throw new ArgumentException(
                    $"Windows {ordered[k - 1].Name} and {ordered[k].Name} overlap; expected windows apart, since a file holds one tie a pair: each, or all.",
                    nameof(windows));
            }
        }
    }

    private static IReadOnlyList<Pair> Pairs(Table ties, Dictionary<string, Spell> windows)
    {
        var order = Comparer<(string Source, string Target)>.Create(
            (a, b) => string.CompareOrdinal(a.Source, b.Source) is var first and not 0 ? first : string.CompareOrdinal(a.Target, b.Target));
        var pairs = new SortedDictionary<(string Source, string Target), Pair>(order);
        var events = ties["events"] as TextColumn;
        for (var row = 0; row < ties.RowCount; row++)
        {
            var (source, target, window) = (ties.Text("source")[row]!, ties.Text("target")[row]!, ties.Text("window")[row]!);
            if (!windows.TryGetValue(window, out var spell))
            {
                throw new ArgumentException(
                    $"Table '{ties.Name}' names the window '{window}'; expected one of {string.Join(", ", windows.Keys)}.", nameof(ties));
            }

            if (pairs.ContainsKey((target, source)))
            {
                throw new ArgumentException(
                    $"The tie of {target} and {source} stands in both directions; expected a weight that is the same both ways.", nameof(ties));
            }

            if (!pairs.TryGetValue((source, target), out var pair))
                pairs[(source, target)] = pair = new Pair(source, target, [], []);
            pair.Spells.Add(spell with { Weight = ties.Numbers("weight")[row] });
            pair.Events.AddRange((events?.Values[row] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. pairs.Values];
    }

    private sealed record Pair(string Source, string Target, List<Spell> Spells, List<string> Events);
}
