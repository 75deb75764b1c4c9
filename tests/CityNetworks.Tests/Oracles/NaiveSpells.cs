using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Spells the slow way: a set of points (city, event, period), from which everything is counted anew.</summary>
internal sealed class NaiveSpells(IEnumerable<(int City, int Event, int First, int End)> rows)
{
    private readonly HashSet<(int City, int Event, int Period)> _points =
        [.. rows.SelectMany(row => Enumerable.Range(row.First, row.End - row.First).Select(period => (row.City, row.Event, period)))];

    public IEnumerable<(int City, int Event, int Period)> Points => _points.Order();

    public IEnumerable<(int City, int Event)> Incidence(int first, int end) =>
        _points.Where(point => point.Period >= first && point.Period < end).Select(point => (point.City, point.Event)).Distinct().Order();

    /// <summary>The periods of the window in which both were at the event.</summary>
    public int[] Together(int city, int other, int @event, int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(period => _points.Contains((city, @event, period)) && _points.Contains((other, @event, period)))];

    /// <summary>The weights by the formulas of <see cref="TieWeights"/>, y_t = 1, for each pair that was together.</summary>
    public IEnumerable<(int Source, int Target, double Weight)> Ties(int cities, int events, int first, int end, TieWeight weight, double? halfLife)
    {
        double Memory(int period) => halfLife is { } h ? Math.Pow(2, -(end - 1 - period) / h) : 1;
        int[] Periods(int city, int @event) => Together(city, city, @event, first, end);
        double Mass(int city) =>
            Enumerable.Range(0, events).Select(e => Periods(city, e)).Where(periods => periods.Length > 0).Sum(periods => Memory(periods[^1]));
        var total = Enumerable.Range(0, events)
            .Select(e => Enumerable.Range(0, cities).SelectMany(city => Periods(city, e)).DefaultIfEmpty(-1).Max()).Where(last => last >= 0).Sum(Memory);
        for (var i = 0; i < cities; i++)
        {
            for (var j = i + 1; j < cities; j++)
            {
                var shared = Enumerable.Range(0, events)
                    .Select(e => (Event: e, Periods: Together(i, j, e, first, end)))
                    .Where(e => e.Periods.Length > 0)
                    .ToArray();
                if (shared.Length == 0)
                    continue;
                int Size(int @event) => Enumerable.Range(0, cities).Count(city => Periods(city, @event).Length > 0);
                var w = shared.Sum(e => Memory(e.Periods[^1]));
                var (x, y) = (w * Math.Max(0, total - Mass(i) - Mass(j) + w), (Mass(i) - w) * (Mass(j) - w));
                yield return (i, j, weight switch
                {
                    TieWeight.Newman => shared.Sum(e => Memory(e.Periods[^1]) / (Size(e.Event) - 1)),
                    TieWeight.Jaccard => w / (Mass(i) + Mass(j) - w),
                    TieWeight.Overlap => w / Math.Min(Mass(i), Mass(j)),
                    TieWeight.Cosine => w / Math.Sqrt(Mass(i) * Mass(j)),
                    TieWeight.Resource => shared.Sum(e => Memory(e.Periods[^1]) / Size(e.Event)) / Mass(j),
                    TieWeight.Bonacich => Math.Abs(x - y) < 1e-9 ? 0.5 : (x - Math.Sqrt(x * Math.Max(0, y))) / (x - y),
                    TieWeight.Years => shared.Sum(e => e.Periods.Sum(Memory)),
                    _ => w,
                });
            }
        }
    }
}
