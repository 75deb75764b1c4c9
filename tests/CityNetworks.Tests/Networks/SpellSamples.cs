using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using CityNetworks.Tests.Records;
using CsCheck;

namespace CityNetworks.Tests.Networks;

/// <summary>Random participations in spells: rows (city, event, first, end) over a few periods, some of one city at one event.</summary>
internal sealed record SpellSample(int Cities, int Events, int Periods, (int City, int Event, int First, int End)[] Rows)
{
    public static Gen<SpellSample> Any { get; } =
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4], Gen.Int[2, 6]).SelectMany((cities, events, periods) =>
            Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, events - 1], Gen.Int[0, periods - 1], Gen.Int[1, periods])
                .Select((city, @event, first, length) => (city, @event, first, Math.Min(periods, first + length)))
                .Array[1, 14].Select(rows => new SpellSample(cities, events, periods, rows)));

    public NaiveSpells Naive => new(Rows);

    /// <summary>The network of the records of these rows.</summary>
    public TwoModeNetwork Network() => NetworkBuilder.Build(Records(Rows.Select(row => $"c{row.City},e{row.Event},{Year(row.First)},{Year(row.End)}")));

    /// <summary>The same spells, each cut into spells of one period.</summary>
    public TwoModeNetwork NetworkOfPieces() =>
        NetworkBuilder.Build(Records(Naive.Points.Select(point => $"c{point.City},e{point.Event},{Year(point.Period)},{Year(point.Period + 1)}").Reverse()));

    /// <summary>Each period of an event as an event of its own, a point in time; named EVENT@PERIOD.</summary>
    public TwoModeNetwork NetworkOfPoints() => NetworkBuilder.Build(RecordTexts.Records(
        "=== cities.csv\nid\n" + Lines(Enumerable.Range(0, Cities).Select(city => $"c{city}"))
        + "=== participations.csv\ncity,event,period\n"
        + Lines(Naive.Points.Select(point => $"c{point.City},e{point.Event}@{Year(point.Period)},{Year(point.Period)}"))
        + PeriodTable()));

    public RecordSet Records(IEnumerable<string> rows) => RecordTexts.Records(
        "=== cities.csv\nid\n" + Lines(Enumerable.Range(0, Cities).Select(city => $"c{city}"))
        + "=== events.csv\nid,start,end\n" + Lines(Enumerable.Range(0, Events).Select(@event => $"e{@event},{Year(0)},{Year(Periods - 1)}"))
        + "=== participations.csv\ncity,event,from,to\n" + Lines(rows) + PeriodTable());

    private static int Year(int period) => 2000 + period;

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private string PeriodTable() =>
        "=== periods.csv\nid,start,end\n" + Lines(Enumerable.Range(0, Periods).Select(period => $"{Year(period)},{Year(period)},{Year(period + 1)}"));
}
