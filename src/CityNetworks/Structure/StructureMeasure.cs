namespace CityNetworks.Structure;

/// <summary>What chance a measure of structure is compared with.</summary>
public enum ChanceModel
{
    /// <summary>None: the table's expected value and p-value are blank.</summary>
    None,

    /// <summary>Networks in which every city has as many events, and every event as many cities, as recorded.</summary>
    FixedMargins,

    /// <summary>Labels or values dealt out anew among the cities; the network stays.</summary>
    Permutation,
}

/// <summary>The definition of one measure of structure.</summary>
/// <param name="Id">The name in tables and on the command line.</param>
/// <param name="Name">For people.</param>
/// <param name="Formula">How it is computed.</param>
/// <param name="Groups">What the table's column <c>group</c> holds for it.</param>
/// <param name="Cases">When it is not defined, and what it leaves out.</param>
/// <param name="Citation">Where it comes from.</param>
/// <param name="Chance">What expected value and p-value compare with; p-values are two-sided.</param>
public sealed record StructureMeasure(string Id, string Name, string Formula, string Groups, string Cases, string Citation, ChanceModel Chance);
