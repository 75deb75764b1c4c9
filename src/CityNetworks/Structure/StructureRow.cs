using CityNetworks.Structure.Chance;

namespace CityNetworks.Structure;

/// <summary>A value of a measure of structure, beside what chance would give.</summary>
/// <param name="Group">What the value belongs to: <c>all</c>, a mode, a group, a column.</param>
/// <param name="Value">NaN: not defined.</param>
/// <param name="Expected">NaN: not compared.</param>
/// <param name="P">Two-sided; NaN: not compared.</param>
internal sealed record StructureRow(string Group, double Value, double Expected, double P)
{
    /// <summary>The group that stands for the whole network.</summary>
    public const string Whole = "all";

    public StructureRow(string group, NullComparison comparison)
        : this(group, comparison.Value, comparison.Expected, comparison.P)
    {
    }

    /// <summary>The network, then each group of cities.</summary>
    public static IEnumerable<StructureRow> Levels(CityGroups groups, NullComparison whole, Func<int, NullComparison> group) =>
        groups.Names.Select((name, number) => new StructureRow(name, group(number))).Prepend(new StructureRow(Whole, whole));
}
