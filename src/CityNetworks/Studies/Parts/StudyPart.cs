using CityNetworks.Tables;

namespace CityNetworks.Studies.Parts;

/// <summary>How much of a part of a study was made.</summary>
public enum PartExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A stated sample of it.</summary>
    Sampled,

    /// <summary>Less than all of it, by a stated rule.</summary>
    Summarised,

    /// <summary>For each city some of its rows, by a stated rule: what is summed over the rows of a city says nothing of the city.</summary>
    Selected,

    /// <summary>Nothing.</summary>
    LeftOut,
}

/// <summary>What was made of a part of a study, and by which limit.</summary>
/// <param name="Table">The table that holds it.</param>
/// <param name="Extent">How much was made.</param>
/// <param name="Size">The size of the whole part, in <paramref name="Unit"/>.</param>
/// <param name="Limit">The size up to which it is whole.</param>
/// <param name="Unit">What size and limit count.</param>
/// <param name="Note">In a sentence: what was made in place of the whole, and how the whole is had; empty where it is whole.</param>
public sealed record StudyPart(string Table, PartExtent Extent, long Size, long Limit, string Unit, string Note)
{
    /// <summary>The table <c>parts</c>: table, extent, size, limit, unit, note; in the order given. A part of several limits has a row for each.</summary>
    public static Table TableOf(IReadOnlyList<StudyPart> parts) => Tables.Table.Of("parts", parts)
        .Text("table", part => part.Table)
        .Text("extent", part => Word(part.Extent))
        .Integer("size", part => part.Size)
        .Integer("limit", part => part.Limit)
        .Text("unit", part => part.Unit)
        .Text("note", part => part.Note.Length == 0 ? null : part.Note)
        .Build();

    /// <summary>The extent in words.</summary>
    public static string Word(PartExtent extent) => extent switch
    {
        PartExtent.Whole => "whole",
        PartExtent.Sampled => "sampled",
        PartExtent.Summarised => "summarised",
        PartExtent.Selected => "selected",
        _ => "left out",
    };
}
