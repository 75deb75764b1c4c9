using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>A node of a two-mode network as a vertex of a graph library: it knows its mode, so the modes cannot be mixed up.</summary>
/// <param name="Mode">City or event.</param>
/// <param name="Number">Its number within the mode.</param>
/// <param name="Id">Its id.</param>
public readonly record struct TwoModeVertex(Mode Mode, int Number, string Id) : IComparable<TwoModeVertex>
{
    /// <summary>Cities before events, then by number, then by id.</summary>
    /// <returns>Below 0: this comes first; 0: they are the same; above 0: the other comes first.</returns>
    public int CompareTo(TwoModeVertex other) =>
        Mode != other.Mode ? Mode.CompareTo(other.Mode) : Number != other.Number ? Number.CompareTo(other.Number) : string.CompareOrdinal(Id, other.Id);

    /// <summary>Cities before events, then by number.</summary>
    public static bool operator <(TwoModeVertex left, TwoModeVertex right) => left.CompareTo(right) < 0;

    /// <summary>Cities before events, then by number.</summary>
    public static bool operator >(TwoModeVertex left, TwoModeVertex right) => left.CompareTo(right) > 0;

    /// <summary>Cities before events, then by number.</summary>
    public static bool operator <=(TwoModeVertex left, TwoModeVertex right) => left.CompareTo(right) <= 0;

    /// <summary>Cities before events, then by number.</summary>
    public static bool operator >=(TwoModeVertex left, TwoModeVertex right) => left.CompareTo(right) >= 0;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>What an edge between a city and an event carries.</summary>
/// <param name="Weight">The weight of the tie.</param>
/// <param name="Roles">The city's roles at the event.</param>
public readonly record struct TwoModeTag(double Weight, Roles Roles);
