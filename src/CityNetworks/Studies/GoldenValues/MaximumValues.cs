using CityNetworks.Centrality;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G5: the largest betweenness possible in a two-mode network, by brute force on the network that reaches it.</summary>
internal static class MaximumValues
{
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        Maximum(18, 14, 445, "netrics' two-case form gives 442"),
        Maximum(14, 18, 452),
        Maximum(9, 4, 54, "netrics' two-case form gives 48"),
        Maximum(13, 4, 96, "netrics' two-case form gives 72"),
        Maximum(5, 4, 24),
        Maximum(31, 3, 363, "netrics' two-case form gives 120, a third of the maximum"),
    ];

    private static ConformanceCheck Maximum(int own, int other, double expected, string? others = null) =>
        new("G5", $"largest betweenness with {own} nodes in the mode and {other} in the other", expected, 0, () => Betweenness.Maximum(own, other), others);
}
