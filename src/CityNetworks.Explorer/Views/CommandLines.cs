using System.Globalization;
using System.Text.RegularExpressions;

namespace CityNetworks.Explorer.Views;

/// <summary>The command lines that make what the page shows.</summary>
internal static partial class CommandLines
{
    /// <summary>The folder that a page's changed records are saved as.</summary>
    public const string ChangedRecords = "changed-records";

    /// <summary>The commands of a view, one a table.</summary>
    /// <param name="world">The records.</param>
    /// <param name="asked">What the page shows.</param>
    /// <returns>Quoted for a shell.</returns>
    public static IReadOnlyList<NamedCommand> Of(World world, NetworkAsked asked)
    {
        string[] backbone = asked.Backbone is null
            ? []
            : ["--backbone", asked.Backbone, "--alpha", asked.Alpha.ToString(CultureInfo.InvariantCulture), "--adjust", asked.Adjust];
        return
        [
            new("the table of cities", Line([
                "centrality", .. Records(world), "--window", asked.Window, "--measures", asked.Measure, "--out", "centrality.csv"])),
            new("the table of ties", Line([
                "ties", .. Records(world), "--window", asked.Window, "--weight", asked.Weight, .. backbone, "--out", "ties.csv"])),
            new("the window at a glance", Line(["describe", .. Records(world), "--window", asked.Window, "--out", "describe.csv"])),
        ];
    }

    /// <summary>The options that choose the records; where they were changed, those of the folder that they are saved as.</summary>
    /// <param name="world">The records.</param>
    /// <returns>Words.</returns>
    public static IEnumerable<string> Records(World world) =>
        [.. world.Edits.Count > 0 ? ["--data", ChangedRecords] : world.Data.Words, .. Rows(world.Asked)];

    /// <summary>The options that choose the rows that count.</summary>
    /// <param name="asked">What the page asks for.</param>
    /// <returns>Words.</returns>
    public static IEnumerable<string> Rows(RecordsAsked asked)
    {
        if (asked.Kinds is { Count: > 0 } kinds)
            return [.. (string[])["--kinds", string.Join(',', kinds)], .. Rows(asked with { Kinds = null })];
        return [.. asked.Evidence == "paper" ? (string[])[] : ["--evidence", asked.Evidence], .. asked.IncludeCancelled ? (string[])["--include-cancelled"] : []];
    }

    /// <summary>Words as a line for a shell.</summary>
    /// <param name="words">The command and its options.</param>
    /// <returns>The line, beginning with the program.</returns>
    public static string Line(IEnumerable<string> words) => "citynet " + string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        Plain().IsMatch(word) ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    [GeneratedRegex(@"^[A-Za-z0-9_./:,=@%+-]+$")]
    private static partial Regex Plain();
}
