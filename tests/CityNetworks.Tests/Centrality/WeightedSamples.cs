using CityNetworks.Networks;
using CityNetworks.Records;
using CsCheck;

namespace CityNetworks.Tests.Centrality;

/// <summary>Networks with weights: only records carry them.</summary>
internal static class WeightedSamples
{
    /// <summary>c0 at e0 (2) and e1 (3), c1 at e0 (1), c2 at e1 (4).</summary>
    public static TwoModeNetwork Network() => Of(3, 2, [(0, 0, 2), (0, 1, 3), (1, 0, 1), (2, 1, 4)]);

    /// <summary>Random weights, some of them 0, over up to 8 cities and 6 events.</summary>
    public static Gen<TwoModeNetwork> Random { get; } =
        from cities in Gen.Int[1, 8]
        from events in Gen.Int[1, 6]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, events - 1], Gen.Int[0, 5]).Array[0, 25]
        select Of(cities, events, [.. ties.Select(t => (t.Item1, t.Item2, t.Item3 / 2.0))]);

    public static TwoModeNetwork Of(int cities, int events, IReadOnlyCollection<(int City, int Event, double Weight)> ties) =>
        NetworkBuilder.Build(new RecordSet("weighted")
        {
            Cities = [.. Enumerable.Range(0, cities).Select(c => new City($"c{c}", $"City {c}"))],
            Periods = [new Period("p")],
            Events = [.. Enumerable.Range(0, events).Select(e => new Event($"e{e}") { Period = "p" })],
            Participations = [.. ties.Select(t => new Participation($"c{t.City}", $"e{t.Event}") { Weight = t.Weight })],
        });
}
