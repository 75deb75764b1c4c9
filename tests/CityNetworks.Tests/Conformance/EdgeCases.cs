using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Tests.Conformance;

/// <summary>The windows in which measures break, by name.</summary>
internal static class EdgeCases
{
    public static IReadOnlyDictionary<string, Window> All { get; } = new Dictionary<string, Window>
    {
        ["no node"] = NetworkBuilder.Build(0, 0, []).All,
        ["no tie"] = NetworkBuilder.Build(3, 2, []).All,
        ["a window without events"] = Windows.Each(NetworkBuilder.Build(3, [0, 2], [(0, 0), (1, 0), (1, 1), (2, 1)]))[1],
        ["one city"] = NetworkBuilder.Build(1, 1, [(0, 0)]).All,
        ["one city at three events"] = Samples.Complete(1, 3).All,
        ["one event with all cities"] = Samples.Complete(6, 1).All,
        ["star"] = Samples.Star(5).All,
        ["complete"] = Samples.Complete(4, 3).All,
        ["two components"] = NetworkBuilder.Build(7, [0, 0, 1, 1], [(0, 0), (1, 0), (1, 2), (2, 2), (3, 1), (4, 1), (5, 1), (4, 3), (5, 3)]).All,
    };

    /// <summary>A hundred thousand cities at each of two events, one a period.</summary>
    public static Lazy<TwoModeNetwork> Giant { get; } =
        new(() => NetworkBuilder.Build(100_000, [0, 1], [.. Enumerable.Range(0, 200_000).Select(k => (k / 2, k % 2))]));

    /// <summary>The first cities in one group, the next in another, some in none.</summary>
    public static CityGroups Groups(Window window) =>
        CityGroups.Of([.. Enumerable.Range(0, window.Network.CityCount).Select(city => city % 3 == 2 ? null : city % 3 == 0 ? "a" : "b")]);
}
