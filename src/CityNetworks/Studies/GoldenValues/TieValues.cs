using CityNetworks.Networks;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G3 and the projection of G4: the ties of the Southern Women and of tnet's example.</summary>
internal static class TieValues
{
    private const string NoEvents = "NetworkX, igraph and tnet give the same weights, and keep no events of a tie";

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new("G3", "ties of women", 139, 0, () => Ties(TieWeight.Count).Count, NoEvents),
        new("G3", "sum of shared events over ties", 322, 0, () => Ties(TieWeight.Count).All().Sum(tie => tie.Weight)),
        new("G3", "shared events of Evelyn and Theresa", 7, 0, () => EvelynTheresa(TieWeight.Count)),
        new("G3", "Newman weight of Evelyn and Theresa", 1.486880, 5e-7, () => EvelynTheresa(TieWeight.Newman)),
        new("G3", "Jaccard weight of Evelyn and Theresa", 0.777778, 5e-7, () => EvelynTheresa(TieWeight.Jaccard)),
        new("G3", "sum of Newman weights over ties", 44.5, 1e-12, () => Ties(TieWeight.Newman).All().Sum(tie => tie.Weight)),
        .. new (int, int, double)[]
        {
            (1, 2, 1.5), (1, 3, 0.5), (2, 3, 0.5), (2, 4, 1), (2, 5, 2), (5, 6, 1)
        }.Select(tie => Tnet(tie.Item1, tie.Item2, tie.Item3)),
    ];

    private static readonly CoTies s_tnet = CoTies.Of(
        NetworkBuilder.Build(6, 6, [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 2), (4, 3), (4, 4), (4, 5), (5, 5)]).All,
        TieWeight.Newman);

    private static CoTies Ties(TieWeight weight) => CoTies.Of(Women.Window, weight);

    private static double EvelynTheresa(TieWeight weight) => Ties(weight).WeightOf(Women.Number("Evelyn"), Women.Number("Theresa"));

    private static ConformanceCheck Tnet(int i, int j, double expected) =>
        new("G4", $"Newman weight of {i} and {j} in tnet's example", expected, 1e-15, () => s_tnet.WeightOf(i - 1, j - 1));
}
