using System.CommandLine;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>A table without a row is an answer: that it has none, and of what, is said on standard error. Header lines alone look like a failure.</summary>
internal static class EmptyAnswer
{
    // Null: the command itself says why.
    private static readonly Dictionary<string, string?> s_reasons = new(StringComparer.Ordinal)
    {
        ["agreement"] = null,
        ["assess"] = "no period is assessed; expected rows in assessments.csv, the network's own scores of its work",
        ["check"] = null,
        ["compare"] = null,
        ["panel"] = "in no period is a city at risk of adopting",
        ["paths"] = "no city could have heard from another",
        ["ties"] = "no tie between cities in what was asked for",
    };

    /// <summary>Says so, unless the table has rows or <c>--quiet</c> is given.</summary>
    public static void Note(ParseResult parsed, Table table, TextWriter notes)
    {
        var isQuiet = parsed.CommandResult.Command.Options.OfType<Option<bool>>().Any(option => option.Name == "--quiet" && parsed.GetValue(option));
        if (table.RowCount == 0 && !isQuiet && s_reasons.GetValueOrDefault(table.Name, $"the table {table.Name} has no row") is { } reason)
            notes.WriteLine($"note: {reason}.");
    }
}
