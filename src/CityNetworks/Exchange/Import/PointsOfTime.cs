using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>The points of time that a graph's intervals name, as periods <c>1</c>, <c>2</c> …: every one from the first to the last.</summary>
internal sealed class PointsOfTime
{
    private const int MostPeriods = 10_000;

    private readonly int _first;
    private readonly int _last;

    public PointsOfTime(ImportedGraph graph)
    {
        var points = graph.Ties.SelectMany(tie => tie.Times).Concat(graph.Nodes.SelectMany(node => node.Times))
            .SelectMany(time => new[] { time.First, time.Last ?? time.First }).ToArray();
        IsEmpty = points.Length == 0 || points.Max() - (long)points.Min() >= MostPeriods;
        if (!IsEmpty)
            (_first, _last) = (points.Min(), points.Max());
    }

    /// <summary>Whether there are no times.</summary>
    public bool IsEmpty { get; }

    /// <summary>The spells of a tie: its first period, and the first that does not count; null: from the start, to the end.</summary>
    public IEnumerable<(string? From, string? To)> Spells(ImportedTie tie) =>
        IsEmpty || tie.Times.Count == 0 ? [(null, null)] : tie.Times.Select(time => ((string?)Name(time.First), After(time.Last)));

    /// <summary>The name of a point of time.</summary>
    public static string Name(int point) => point.ToString(CultureInfo.InvariantCulture);

    /// <summary>The period after the last one that counts; null when there is none.</summary>
    public string? After(int? last) => last is { } point && point < _last ? Name(point + 1) : null;

    /// <summary>The table of periods; none when there are no times.</summary>
    public IEnumerable<ImportedTable> Periods()
    {
        if (IsEmpty)
            yield break;
        int[] points = [.. Enumerable.Range(_first, _last - _first + 1)];
        yield return new ImportedTable(Table.Of("periods", points).Text("id", Name).Build(), [.. points.Select(_ => 1)]);
    }
}
