using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>The points of time that a graph's intervals name, as periods <c>1</c>, <c>2</c> …: every one from the first to the last.</summary>
internal sealed class PointsOfTime
{
    private const int MostPeriods = 10_000;

    private readonly Dictionary<string, IReadOnlyList<(int First, int? Last)>> _ofNodes;
    private readonly int _first;
    private readonly int _last;

    public PointsOfTime(ImportedGraph graph)
    {
        _ofNodes = graph.Nodes.Where(node => node.Times.Count > 0).ToDictionary(node => node.Key, node => node.Times, StringComparer.Ordinal);
        var points = graph.Ties.SelectMany(tie => tie.Times).Concat(graph.Nodes.SelectMany(node => node.Times))
            .SelectMany(time => new[] { time.First, time.Last ?? time.First }).ToArray();
        IsEmpty = points.Length == 0 || points.Max() - (long)points.Min() >= MostPeriods;
        if (!IsEmpty)
            (_first, _last) = (points.Min(), points.Max());
    }

    /// <summary>Whether there are no times.</summary>
    public bool IsEmpty { get; }

    /// <summary>The spells of a tie: its first period, and the first that does not count; null: from the start, to the end.</summary>
    /// <remarks>A tie without times exists when both its ends do.</remarks>
    public IReadOnlyList<(string? From, string? To)> Spells(ImportedTie tie)
    {
        if (IsEmpty)
            return [(null, null)];
        if (tie.Times.Count > 0)
            return Spells(tie.Times);
        var (source, target) = (_ofNodes.GetValueOrDefault(tie.Source), _ofNodes.GetValueOrDefault(tie.Target));
        return source is null && target is null ? [(null, null)] : Spells(Common(source, target));
    }

    /// <summary>Times as spells.</summary>
    public IReadOnlyList<(string? From, string? To)> Spells(IEnumerable<(int First, int? Last)> times) =>
        [.. times.Select(time => ((string?)Name(time.First), After(time.Last)))];

    private static IEnumerable<(int First, int? Last)> Common(IReadOnlyList<(int First, int? Last)>? a, IReadOnlyList<(int First, int? Last)>? b)
    {
        if (a is null || b is null)
            return a ?? b!;
        return
            from one in a
            from other in b
            let first = Math.Max(one.First, other.First)
            let last = one.Last is { } x && other.Last is { } y ? Math.Min(x, y) : one.Last ?? other.Last
            where last is null || first <= last
            select (first, last);
    }

    /// <summary>The name of a point of time.</summary>
    public static string Name(int point) => point.ToString(CultureInfo.InvariantCulture);

    /// <summary>The period after the last one that counts; null when there is none.</summary>
    public string? After(int? last) => last is { } point && point < _last ? Name(point + 1) : null;

    /// <summary>When each node was there, as the table of memberships; none if no node states it.</summary>
    public IEnumerable<ImportedTable> Memberships(IEnumerable<ImportedNode> cities, Func<ImportedNode, string> id)
    {
        var rows = IsEmpty ? [] : cities.SelectMany(city => Spells(city.Times).Select(spell => (City: id(city), Spell: spell, city.Line))).ToArray();
        if (rows.Length > 0)
        {
            yield return new ImportedTable(
                Table.Of("memberships", rows).Text("city", row => row.City).Text("from", row => row.Spell.From).Text("to", row => row.Spell.To).Build(),
                [.. rows.Select(row => row.Line)]);
        }
    }

    /// <summary>The table of periods; none when there are no times.</summary>
    public IEnumerable<ImportedTable> Periods()
    {
        if (IsEmpty)
            yield break;
        int[] points = [.. Enumerable.Range(_first, _last - _first + 1)];
        yield return new ImportedTable(Table.Of("periods", points).Text("id", Name).Build(), [.. points.Select(_ => 1)]);
    }
}
