using CityNetworks.Networks;
using CsCheck;

namespace CityNetworks.Tests;

/// <summary>Networks that tests share: named small ones, and random ones for property tests.</summary>
internal static class Samples
{
    /// <summary>One city at each of <paramref name="events"/> events, and one more city at each.</summary>
    public static TwoModeNetwork Star(int events) =>
        NetworkBuilder.Build(events + 1, events, [.. Enumerable.Range(0, events).SelectMany(e => new[] { (0, e), (e + 1, e) })]);

    /// <summary>c0–e0–c1–e1–c2 … : <paramref name="events"/> events in a row.</summary>
    public static TwoModeNetwork Chain(int events) =>
        NetworkBuilder.Build(events + 1, events, [.. Enumerable.Range(0, events).SelectMany(e => new[] { (e, e), (e + 1, e) })]);

    /// <summary>Every city at every event.</summary>
    public static TwoModeNetwork Complete(int cities, int events) =>
        NetworkBuilder.Build(cities, events, [.. Enumerable.Range(0, cities).SelectMany(c => Enumerable.Range(0, events).Select(e => (c, e)))]);

    /// <summary>Random ties over up to 12 cities, 10 events and 4 periods; isolated and empty cases included.</summary>
    public static Gen<TwoModeNetwork> Random { get; } =
        from cities in Gen.Int[1, 12]
        from periods in Gen.Int[0, 3].Array[0, 10]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, Math.Max(0, periods.Length - 1)]).Array[0, periods.Length == 0 ? 0 : 40]
        select NetworkBuilder.Build(cities, [.. periods.Order()], [.. ties.Select(t => (t.Item1, t.Item2))]);

    /// <summary>A random network with one of its windows.</summary>
    public static Gen<Window> RandomWindow { get; } =
        from network in Random
        from first in Gen.Int[0, network.PeriodCount - 1]
        from end in Gen.Int[first + 1, network.PeriodCount]
        select Windows.Span(network, first, end);

    /// <summary>The ties of a window, as plain pairs.</summary>
    public static IReadOnlyList<(int City, int Event)> TiesOf(Window window) =>
        [.. Enumerable.Range(0, window.Network.CityCount).SelectMany(c => window.EventsOf(c).ToArray().Select(e => (c, e)))];

    /// <summary>The window's ties as a network of their own, with the same node numbers.</summary>
    public static TwoModeNetwork Filtered(Window window) => NetworkBuilder.Build(window.Network.CityCount, window.Network.EventCount, TiesOf(window));

    /// <summary>The same network with city c renamed to <paramref name="order"/>[c].</summary>
    public static TwoModeNetwork Relabelled(Window window, int[] order) =>
        NetworkBuilder.Build(window.Network.CityCount, window.Network.EventCount, [.. TiesOf(window).Select(t => (order[t.City], t.Event))]);
}
