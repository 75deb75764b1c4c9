using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>When the ties of a graph are there, as spells of records, and the periods that they name.</summary>
/// <remarks>
/// Ties that name all their periods (as our own files do) make these the periods, in the order of their ids; a tie is there from each of them to the next that
/// it does not name. Points of time become periods <c>1</c>, <c>2</c> …: every one from the first to the last. Dates stay dates, and years beside them too.
/// </remarks>
internal sealed class PointsOfTime
{
    /// <summary>The first point of a time whose start is not known.</summary>
    public const int Unbounded = int.MinValue;

    private const int MostPeriods = 10_000;

    private readonly Dictionary<string, IReadOnlyList<(int First, int? Last)>> _ofNodes;
    private readonly Dictionary<string, IReadOnlyList<(string? From, string? To)>> _datesOfNodes;
    private readonly Period[] _named; // periods by name, in order
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly bool _areDates;
    private readonly bool _arePoints;
    private readonly int _first;
    private readonly int _last;

    public PointsOfTime(ImportedGraph graph)
    {
        _ofNodes = graph.Nodes.Where(node => node.Times.Count > 0).ToDictionary(node => node.Key, node => node.Times, StringComparer.Ordinal);
        _named = graph.Ties.Any(tie => tie.Periods.Count > 0) ? Named(graph) : [];
        foreach (var (number, period) in _named.Index())
            _numbers.Add(period.Id, number);
        _areDates = _named.Length == 0 && (graph.Ties.Any(tie => tie.Dates.Count > 0) || graph.Nodes.Any(node => node.Dates.Count > 0));
        _datesOfNodes = graph.Nodes.Where(node => node.Dates.Count > 0 || (_areDates && node.Times.Count > 0))
            .ToDictionary(node => node.Key, IReadOnlyList<(string?, string?)> (node) => [.. node.Dates, .. Years(node.Times)], StringComparer.Ordinal);
        var points = graph.Ties.SelectMany(tie => tie.Times).Concat(graph.Nodes.SelectMany(node => node.Times))
            .SelectMany(time => new[] { time.First == Unbounded ? time.Last ?? 0 : time.First, time.Last ?? time.First }).Where(point => point != Unbounded)
            .ToArray();
        _arePoints = _named.Length == 0 && !_areDates && points.Length > 0 && points.Max() - (long)points.Min() < MostPeriods;
        if (_arePoints)
            (_first, _last) = (points.Min(), points.Max());
    }

    /// <summary>Whether there are no times.</summary>
    public bool IsEmpty => !_arePoints && !_areDates && !HasNames;

    /// <summary>Whether ties name the periods in which they are there: then events are there when their ties are.</summary>
    public bool HasNames => _named.Length > 0;

    /// <summary>Whether dates can be placed: there are no periods beside them, or all have dates.</summary>
    public bool IsDated => !HasNames || Array.TrueForAll(_named, period => period.Start is not null);

    /// <summary>The spells of a tie: its first period, and the first that does not count; null: from the start, to the end.</summary>
    /// <remarks>A tie without times exists when both its ends do.</remarks>
    public IReadOnlyList<(string? From, string? To)> Spells(ImportedTie tie)
    {
        if (IsEmpty)
            return [(null, null)];
        if (HasNames)
            return Runs(tie.Periods.Count > 0 ? tie.Periods : tie.Period is { } only ? [only] : []);
        if (_areDates)
            return tie.Dates.Count > 0 || tie.Times.Count > 0 ? [.. tie.Dates, .. Years(tie.Times)] : OfEnds(tie, _datesOfNodes, Common) ?? [(null, null)];
        if (tie.Times.Count > 0)
            return Spells(tie.Times);
        return OfEnds(tie, _ofNodes, Common) is { } times ? Spells(times) : [(null, null)];
    }

    // When both ends are there; null: always.
    private static IReadOnlyList<T>? OfEnds<T>(
        ImportedTie tie, Dictionary<string, IReadOnlyList<T>> ofNodes, Func<IReadOnlyList<T>, IReadOnlyList<T>, IEnumerable<T>> common)
    {
        var (source, target) = (ofNodes.GetValueOrDefault(tie.Source), ofNodes.GetValueOrDefault(tie.Target));
        return source is null || target is null ? source ?? target : [.. common(source, target)];
    }

    /// <summary>The spells of a tie; one that is never there is reported.</summary>
    public IReadOnlyList<(string? From, string? To)> Spells(ImportedTie tie, string file, ProblemLog log)
    {
        var spells = Spells(tie);
        if (spells.Count == 0)
        {
            log.Add(
                RecordCodes.SpellOutside, file, tie.Line, string.Empty,
                $"a tie of {Shown.Text(tie.Source)} and {Shown.Text(tie.Target)}, which are never there at the same time",
                "ends that are there at the same time, or a time of the tie", "It is left out.");
        }

        return spells;
    }

    /// <summary>Times as spells.</summary>
    public IReadOnlyList<(string? From, string? To)> Spells(IEnumerable<(int First, int? Last)> times) =>
        [.. times.Select(time => (time.First == Unbounded ? null : Name(time.First), After(time.Last)))];

    /// <summary>The name of a point of time.</summary>
    public static string Name(int point) => point.ToString(CultureInfo.InvariantCulture);

    /// <summary>The period after the last one that counts; null when there is none.</summary>
    public string? After(int? last) => last is { } point && point < _last ? Name(point + 1) : null;

    /// <summary>When each node was there, as the table of memberships; none if no node states it.</summary>
    public IEnumerable<ImportedTable> Memberships(IEnumerable<ImportedNode> cities, Func<ImportedNode, string> id)
    {
        var rows = _arePoints || _areDates
            ? cities.SelectMany(city => OfNode(city).Select(spell => (City: id(city), Spell: spell, city.Line))).ToArray()
            : [];
        if (rows.Length > 0)
        {
            yield return new ImportedTable(
                Table.Of("memberships", rows).Text("city", row => row.City).Text("from", row => row.Spell.From).Text("to", row => row.Spell.To).Build(),
                [.. rows.Select(row => row.Line)]);
        }
    }

    private IReadOnlyList<(string? From, string? To)> OfNode(ImportedNode node) =>
        _areDates ? _datesOfNodes.GetValueOrDefault(node.Key, []) : Spells(node.Times);

    /// <summary>The table of periods; none when there are no times, or dates.</summary>
    public IEnumerable<ImportedTable> Periods()
    {
        var periods = _arePoints ? [.. Enumerable.Range(_first, _last - _first + 1).Select(point => new Period(Name(point)))] : _named;
        if (periods.Length == 0)
            yield break;
        var table = Table.Of("periods", periods).Text("id", period => period.Id);
        if (HasNames && IsDated)
            table.Text("start", period => period.Start?.Text).Text("end", period => period.End?.Text);
        yield return new ImportedTable(table.Build(), [.. periods.Select(_ => 1)]);
    }

    /// <summary>The graph with dates of ties as the years that they lie in, since direct ties are there in whole periods.</summary>
    public static ImportedGraph InYears(ImportedGraph graph)
    {
        if (!graph.Ties.Any(tie => tie.Dates.Count > 0) && !graph.Nodes.Any(node => node.Dates.Count > 0))
            return graph;
        return graph with
        {
            Nodes = [.. graph.Nodes.Select(node => node with { Times = [.. node.Times, .. node.Dates.Select(Between)], Dates = [] })],
            Ties = [.. graph.Ties.Select(tie => tie with { Times = [.. tie.Times, .. tie.Dates.Select(Between)], Dates = [] })],
        };

        static (int First, int? Last) Between((string? From, string? To) dates) =>
            (Day(dates.From)?.Year ?? Unbounded, Day(dates.To)?.AddDays(-1).Year);
    }

    private static DateOnly? Day(string? text) => text is not null && CalendarDate.TryParse(text, out var date) ? date.First : null;

    private static Period[] Named(ImportedGraph graph)
    {
        var ids = graph.Ties.SelectMany(tie => tie.Period is { } period ? tie.Periods.Append(period) : tie.Periods)
            .Concat(graph.Nodes.Where(node => node.IsCity is false).Select(node => graph.Attribute(node, "period")).OfType<string>())
            .Distinct(StringComparer.Ordinal).ToArray();
        var areWhole = Array.TrueForAll(ids, id => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        var periods = Array.ConvertAll(ids, id => PeriodBinning.Find(id) ?? new Period(id));
        return Array.TrueForAll(periods, period => period.Start is not null)
            ? [.. periods.OrderBy(period => period.Start!.Value.First).ThenBy(period => period.Id, StringComparer.Ordinal)]
            : [.. ids.Select(id => new Period(id)).OrderBy(Whole).ThenBy(period => period.Id, StringComparer.Ordinal)];

        // Ids that are all whole numbers stand in the order of the numbers, as where records are read.
        long Whole(Period period) => areWhole ? long.Parse(period.Id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
    }

    // From each period that follows none of the tie to the next that is none.
    private List<(string? From, string? To)> Runs(IReadOnlyList<string> periods)
    {
        int[] numbers = [.. periods.Select(period => _numbers[period]).Distinct().Order()];
        var runs = new List<(string?, string?)>();
        for (int first = 0, k = 1; k <= numbers.Length; k++)
        {
            if (k < numbers.Length && numbers[k] == numbers[k - 1] + 1)
                continue;
            runs.Add((_named[numbers[first]].Id, numbers[k - 1] + 1 < _named.Length ? _named[numbers[k - 1] + 1].Id : null));
            first = k;
        }

        return runs.Count == 0 ? [(null, null)] : runs;
    }

    private static IReadOnlyList<(string? From, string? To)> Years(IEnumerable<(int First, int? Last)> times) =>
        [.. times.Select(time => (time.First == Unbounded ? null : Year(time.First), time.Last is { } last ? Year(last + 1) : null))];

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static IEnumerable<(int First, int? Last)> Common(IReadOnlyList<(int First, int? Last)> a, IReadOnlyList<(int First, int? Last)> b) =>
        from one in a
        from other in b
        let first = Math.Max(one.First, other.First)
        let last = one.Last is { } x && other.Last is { } y ? Math.Min(x, y) : one.Last ?? other.Last
        where last is null || first <= last
        select (first, last);

    private static IEnumerable<(string? From, string? To)> Common(IReadOnlyList<(string? From, string? To)> a, IReadOnlyList<(string? From, string? To)> b) =>
        from one in a
        from other in b
        let @from = Day(one.From) is { } x && !(Day(other.From) >= x) ? one.From : other.From
        let to = Day(one.To) is { } y && !(Day(other.To) <= y) ? one.To : other.To
        where Day(@from) is not { } first || Day(to) is not { } end || first < end
        select (@from, to);
}
