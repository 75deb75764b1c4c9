using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G2 and the clustering of G4: closure of the Southern Women and of tnet's example.</summary>
internal static class ClosureValues
{
    private const double SixDigits = 5e-7;

    private const string NoPath = "Where there is no path, closure is not defined here; NetworkX gives 0";

    private const string NoPair = "Where there is no pair, not defined here; NetworkX gives 0 or refuses the node";

    private const string NotInNetworkX = "tnet gives the same; NetworkX has no such measure";

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new("G2", Butterflies.Definition.Id, 341, 0, () => Butterflies.Of(Women.Window).Total),
        new("G2", "Robins–Alexander closure", 0.467764, SixDigits, () => RobinsAlexander.Of(Women.Window), NoPath),
        new("G2", "Opsahl clustering of women", 0.771897, SixDigits, () => Opsahl(Mode.City).Global, NotInNetworkX),
        new("G2", "closed 4-paths of women", 13942, 0, () => Opsahl(Mode.City).Closed.Sum()),
        new("G2", "4-paths of women", 18062, 0, () => Opsahl(Mode.City).Paths.Sum()),
        new("G2", "Opsahl clustering of gatherings", 0.818736, SixDigits, () => Opsahl(Mode.Event).Global, NotInNetworkX),
        new("G2", "closed 4-paths of gatherings", 9666, 0, () => Opsahl(Mode.Event).Closed.Sum()),
        new("G2", "4-paths of gatherings", 11806, 0, () => Opsahl(Mode.Event).Paths.Sum()),
        new("G2", "redundancy of Evelyn", 0.964286, SixDigits, () => Women.Of(Both(mode => Redundancy.Of(Women.Window, mode)), "Evelyn"), NoPair),
        new("G2", "redundancy of E8", 0.802198, SixDigits, () => Women.Of(Both(mode => Redundancy.Of(Women.Window, mode)), "E8"), NoPair),
        new(
            "G2",
            "Latapy clustering of Evelyn",
            0.317943,
            SixDigits,
            () => Women.Of(Both(mode => PairwiseClustering.Of(Women.Window, mode)), "Evelyn"),
            NoPair),
        new("G4", "Opsahl clustering of tnet's example", 0.3, 5e-16, () => OpsahlClustering.Of(s_tnet, Mode.City).Global, NotInNetworkX),
    ];

    private static readonly Window s_tnet =
        NetworkBuilder.Build(6, 5, [(0, 0), (0, 1), (1, 0), (1, 2), (1, 3), (2, 1), (2, 2), (3, 3), (4, 2), (4, 4), (5, 4)]).All;

    private static PathClosure Opsahl(Mode mode) => OpsahlClustering.Of(Women.Window, mode);

    private static ModeValues Both(Func<Mode, double[]> measure) => new(measure(Mode.City), measure(Mode.Event));
}
