using System.Text;

namespace CityNetworks.Cli.Reference;

/// <summary>The page <c>docs/columns.md</c>.</summary>
internal static class ColumnPage
{
    /// <summary>The page as Markdown: each table once, under the first command that gives it.</summary>
    public static string Of()
    {
        var page = new StringBuilder();
        page.Append("# Columns of every table\n\n");
        page.Append("Made by `citynet columns --page`; a test compares it with the tables. Names are the same in every format and language. Blank means ");
        page.Append("unknown or not defined, never zero. Periods, cities, events and policies are given by id. ");
        page.Append("*sometimes*: only with some options or records.\n");
        var last = string.Empty;
        foreach (var table in ColumnReference.Tables)
        {
            if (table.Commands[0] != last)
                page.Append($"\n## citynet {last = table.Commands[0]}\n");
            page.Append($"\n### {table.Name.Replace("_", "\\_", StringComparison.Ordinal)}");
            page.Append(table.Commands.Count == 1 ? "\n" : $"\n\nAlso of {string.Join(", ", table.Commands.Skip(1).Select(name => $"`citynet {name}`"))}.\n");
            page.Append("\n| column | what it holds |\n|---|---|\n");
            foreach (var column in table.Columns)
            {
                var sometimes = column.IsOptional && column.Name != ColumnReference.Further ? " *(sometimes)*" : string.Empty;
                var name = column.Name == ColumnReference.Further ? "…" : $"`{column.Name}`";
                page.Append($"| {name} | {ColumnReference.Meaning(table, column.Name)}{sometimes} |\n");
            }
        }

        return page.ToString();
    }
}
