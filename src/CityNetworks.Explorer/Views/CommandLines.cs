using System.Buffers;
using System.Globalization;

namespace CityNetworks.Explorer.Views;

/// <summary>The command lines that make what the page shows.</summary>
internal static class CommandLines
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:,=@%+-");

    /// <summary>The folder that a page's changed records are saved as.</summary>
    public const string ChangedRecords = "changed-records";

    /// <summary>The commands of a view, one a table.</summary>
    /// <param name="world">The records.</param>
    /// <param name="asked">What the page shows.</param>
    /// <returns>Quoted for a shell.</returns>
    public static IReadOnlyList<NamedCommand> Of(World world, NetworkRequest asked)
    {
        string[] backbone = asked.Backbone is null
            ? []
            : ["--backbone", asked.Backbone, "--alpha", asked.Alpha.ToString(CultureInfo.InvariantCulture), "--adjust", asked.Adjust];
        return
        [
            new("the table of cities", Line([
                "centrality", .. Records(world), "--window", asked.Window, "--measures", asked.MeasureId, "--out", "centrality.csv"])),
            new("the table of ties", Line([
                "ties", .. Records(world), "--window", asked.Window, "--weight", asked.WeightId, .. backbone, "--out", "ties.csv"])),
            new("the window at a glance", Line(["describe", .. Records(world), "--window", asked.Window, "--out", "describe.csv"])),
        ];
    }

    /// <summary>The options that choose the records; where they were changed, those of the folder that they are saved as.</summary>
    /// <param name="world">The records.</param>
    /// <returns>Words.</returns>
    public static IEnumerable<string> Records(World world) =>
        [.. world.Edits.Count > 0 ? ["--data", ChangedRecords] : world.Data.Words, .. Rows(world.Request)];

    /// <summary>The options that choose the rows that count.</summary>
    /// <param name="asked">What the page asks for.</param>
    /// <returns>Words.</returns>
    public static IEnumerable<string> Rows(RecordsRequest asked)
    {
        if (asked.Kinds is { Count: > 0 } kinds)
            return [.. (string[])["--kinds", string.Join(',', kinds)], .. Rows(asked with { Kinds = null })];
        return
        [
            .. asked.Evidence == "paper" ? (string[])[] : ["--evidence", asked.Evidence],
            .. asked.IncludeCancelled ? (string[])["--include-cancelled"] : [],
        ];
    }

    /// <summary>Words as a line for a shell.</summary>
    /// <param name="words">The command and its options.</param>
    /// <returns>The line, beginning with the program.</returns>
    public static string Line(IEnumerable<string> words) => "citynet " + string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(s_plain) ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
