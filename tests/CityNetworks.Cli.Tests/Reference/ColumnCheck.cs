using CityNetworks.Cli.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Reference;

/// <summary>Compares what a command wrote with what is declared of its columns.</summary>
internal static class ColumnCheck
{
    /// <summary>Every CSV file of a folder is a declared table of the command, with the declared columns in their order.</summary>
    /// <param name="command">The name of the command.</param>
    /// <param name="folder">What it wrote.</param>
    /// <returns>The names of the tables.</returns>
    public static IReadOnlyList<string> OfFolder(string command, string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)];
        foreach (var file in files)
            OfFile(command, Path.GetFileNameWithoutExtension(file), file);
        return [.. files.Select(file => Path.GetFileNameWithoutExtension(file)!)];
    }

    /// <summary>The same of one file.</summary>
    public static void OfFile(string command, string table, string file) => OfHeader(command, table, File.ReadLines(file).First());

    /// <summary>The same of the first line of a table in CSV.</summary>
    public static void OfHeader(string command, string table, string line)
    {
        var declared = ColumnReference.Of(command).Where(one => one.Name == table).ToArray();
        Assert.True(declared.Length == 1, $"'{command}' has {declared.Length} tables '{table}' in tables.txt; expected one.");
        var header = line.Split(',');
        Assert.True(Matches(header, declared[0].Columns), $"{command}, {table}: found {string.Join(' ', header)}");
    }

    // Columns in the declared order; optional ones may be absent, and there may be any where further ones are declared.
    private static bool Matches(ReadOnlySpan<string> header, IReadOnlyList<ColumnOfReference> columns, int at = 0)
    {
        if (at == columns.Count)
            return header.Length == 0;
        var column = columns[at];
        if (column.Name == ColumnReference.Further)
        {
            for (var taken = 0; taken <= header.Length; taken++)
            {
                if (Matches(header[taken..], columns, at + 1))
                    return true;
            }

            return false;
        }

        return (header.Length > 0 && header[0] == column.Name && Matches(header[1..], columns, at + 1))
            || (column.IsOptional && Matches(header, columns, at + 1));
    }
}
