using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Structure;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G8: the offices of Table 1 of Rodrigues and Mattioli (2017), city × period, counted by hand and by a second program.</summary>
internal static class OfficeValues
{
    private const double FourDigits = 5e-5;

    private static readonly Window s_offices =
        NetworkBuilder.Build(Mercocities.Records, new Selection { Kinds = new HashSet<EventKind> { EventKind.Coordination } }).All;

    private static readonly Lazy<CoTies> s_ties = new(() => CoTies.Of(s_offices));

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "G8",
            "cities in office",
            20,
            0,
            () => s_offices.CountCities(),
            "The paper says 12 cities; Table 1 has 12 slots of coordinators, and 20 cities in any office"),
        new("G8", "periods with offices", 11, 0, () => s_offices.CountEvents()),
        new("G8", "cities and offices", 35, 0, () => s_offices.TieCount),
        new("G8", "ties of cities that held office together", 37, 0, () => s_ties.Value.Count),
        new("G8", "sum of offices shared over ties", 44, 0, () => s_ties.Value.All().Sum(tie => tie.Weight)),
        new("G8", "density of ties", 0.194737, 5e-7, () => s_ties.Value.Count / (s_offices.CountCities() * (s_offices.CountCities() - 1) / 2.0)),
        new("G8", "components", 3, 0, () => Components.Of(s_offices).Count),
        new("G8", "cities of the largest component", 12, 0, () => Components.Of(s_offices).Largest),
        .. new (string, double, double)[]
        {
            ("pergamino", 8, 13), ("canoas", 7, 10), ("jesus-maria", 5, 8), ("tandil", 5, 5), ("sao-bernardo-do-campo", 4, 6), ("guarulhos", 1, 1)
        }.SelectMany(city => Ties(city.Item1, city.Item2, city.Item3)),
        .. new (string, double)[]
        {
            ("pergamino", 17.8333), ("canoas", 12.1667), ("asuncion", 10), ("tandil", 6.4167), ("jesus-maria", 4.1667), ("porto-alegre", 4)
        }.Select(city => Betweenness(city.Item1, city.Item2)),
    ];

    private static IEnumerable<ConformanceCheck> Ties(string id, double partners, double meetings)
    {
        IEnumerable<CoTie> OfCity() => s_ties.Value.All().Where(tie => tie.Source == Number(id) || tie.Target == Number(id));
        yield return new("G8", $"partners of {id}", partners, 0, () => OfCity().Count());
        yield return new("G8", $"offices shared of {id}", meetings, 0, () => OfCity().Sum(tie => tie.Weight));
    }

    private static ConformanceCheck Betweenness(string id, double expected) =>
        new(
            "G8",
            $"betweenness of {id} among ties",
            expected,
            FourDigits,
            () => TieBetweenness.Of(s_ties.Value)[Number(id)],
            "On the ties of the projection, as one-mode tools have it; not the two-mode betweenness");

    private static int Number(string id) => Women.Number(s_offices.Network.Names.Cities, id);
}
