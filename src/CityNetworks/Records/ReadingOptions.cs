using CityNetworks.Numerics;

namespace CityNetworks.Records;

/// <summary>Which of day and month comes first in dates that do not begin with the year.</summary>
public enum DateOrder
{
    /// <summary>03/10/2013 is 3 October.</summary>
    DayFirst,

    /// <summary>03/10/2013 is March 10.</summary>
    MonthFirst,
}

/// <summary>What marks the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>A point; commas may mark thousands.</summary>
    Point,

    /// <summary>A comma; points may mark thousands.</summary>
    Comma,
}

/// <summary>How files are to be read where they cannot say it themselves, or say it otherwise.</summary>
public sealed record ReadingOptions
{
    /// <summary>Everything as the files say or show.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Columns by the name that the file gives them, in any case; a blank column is passed over.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>The encoding of text, such as <c>windows-1252</c>; null: found.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet of a workbook, by name or by number from 1; null: the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>How dates such as 03/10/2013 are read; null: as no other reading is possible, else an error.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>How numbers such as 610,086 are read; null: as no other reading is possible, else an error.</summary>
    public DecimalMark? Decimals { get; init; }

    /// <summary>How dates are put into periods; null: by <c>periods.csv</c>, else by calendar year.</summary>
    public PeriodBinning? PeriodBy { get; init; }

    /// <summary>
    /// The last day asked for: where periods are made of dates and some spell has no end, they go on up to it; null: to the last date named.
    /// It never leaves a period out.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>A file of periods that is used in place of <c>periods.csv</c>; null: none.</summary>
    public RecordFiles? PeriodTable { get; init; }

    /// <summary>Other words for roles, by the word that the file has, in any case.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>The weight of a participation by role, if its row states none.</summary>
    public IReadOnlyDictionary<string, double> RoleWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>How many threads read; nothing that is read depends on it.</summary>
    internal Workers Workers { get; init; }

    /// <summary>How many bytes of a file a thread reads at a time, about; nothing that is read depends on it.</summary>
    internal int ChunkBytes { get; init; } = 1 << 20;
}
