using CityNetworks.Networks;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Parts;

/// <summary>The tables of a part, and how much of it they are.</summary>
internal sealed record PartResult(IReadOnlyList<Table> Tables, IReadOnlyList<StudyPart> Parts)
{
    public static PartResult Whole(Table table, long size, long limit, string unit) =>
        new([table], [new(table.Name, PartExtent.Whole, size, limit, unit, string.Empty)]);

    /// <summary>No table, and the reason.</summary>
    public static PartResult LeftOut(string table, long size, long limit, string unit, string note) =>
        new([], [new(table, PartExtent.LeftOut, size, limit, unit, note)]);

    /// <summary>The part; where the library refuses it as too large after all, nothing and what it says: one part that is too large never ends a
    /// study.</summary>
    public static PartResult Try(string table, Func<PartResult> make)
    {
        try
        {
            return make();
        }
        catch (TooLargeException error)
        {
            return LeftOut(table, 0, 0, "not known", error.Message);
        }
    }
}
