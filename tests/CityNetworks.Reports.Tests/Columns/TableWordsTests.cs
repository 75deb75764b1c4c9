using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Columns;

/// <summary>No table of the page has a name or a head that is English in another language, or only its maker's.</summary>
public sealed class TableWordsTests
{
    // What no page shows as it is: answers of commands that make no folder for a page, rows for other programs, and records, which have tables of their own.
    private static readonly HashSet<string> s_apart =
    new(
        ["estimate", "replay", "export", "verification", "check", "runs", "columns", "dyads", "panel", "statistics", "cells", "design"],
        StringComparer.Ordinal);

    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_column_and_table_that_the_page_may_show_is_in_the_language(string code)
    {
        using var language = Language.Of(code)!.Speak();
        var tables = Declared().ToArray();
        Assert.True(tables.Length > 60, $"{tables.Length} tables were found");
        var english = tables.SelectMany(table => table.Columns.Where(column => !IsKnown(ColumnWords.Of, column)).Select(column => $"{table.Name}.{column}"));
        Assert.Empty(english);
    }

    [Theory]
    [InlineData("tie_stability", "stability of ties")]
    [InlineData("correlations", "correlations")]
    [InlineData("cross_table", "categories compared")]
    public void A_table_is_called_by_what_it_holds(string table, string name) => Assert.Equal(name, TableWords.Of(table));

    // In words: another head than in English, or a text that is known and reads the same.
    private static bool IsKnown(Func<string, bool, string> head, string column)
    {
        var here = head(column, false);
        using var english = Language.English.Speak();
        var there = head(column, false);
        return here != there || Translations.All(Language.Spanish).Values.Contains(here) || Translations.All(Language.Portuguese).Values.Contains(here);
    }

    private static IEnumerable<(string Name, string[] Columns)> Declared() =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "CityNetworks.Cli", "Reference", "tables.txt"))
            .Where(line => !line.StartsWith('#') && line.Contains('|', StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(parts => !s_apart.Contains(parts[1]) && !parts[1].StartsWith("record_", StringComparison.Ordinal))
            .Select(parts => (parts[1], parts[2].Split(' ').Select(column => column.TrimEnd('?')).Where(column => column != "*").ToArray()));
}
