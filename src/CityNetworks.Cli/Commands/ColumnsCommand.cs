using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Reference;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet columns</c>: what the columns of the results hold.</summary>
internal static class ColumnsCommand
{
    public static Command Create()
    {
        string[] commands = [.. ColumnReference.Tables.SelectMany(table => table.Commands).Distinct(StringComparer.Ordinal)];
        var of = new Argument<string?>("COMMAND")
        {
            Description = "Only the tables of this command.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        of.AcceptOnlyFromAmong(commands);
        var page = new Option<bool>("--page") { Description = "The reference of all commands as a Markdown page, on standard output." };
        var output = new OutputOptions();
        var command = new Command("columns", "Every column of every table of results: what it holds.");
        command.Arguments.Add(of);
        command.Options.Add(page);
        output.AddTo(command);
        return command
            .WithExamples("citynet columns centrality", "citynet columns --format csv --out columns.csv", "citynet columns --page > docs/columns.md")
            .Does((parsed, _) =>
            {
                if (parsed.GetValue(page))
                    Console.Out.Write(ColumnPage.Of());
                else
                    output.Write(parsed, Of(parsed.GetValue(of) is { } name ? ColumnReference.Of(name) : ColumnReference.Tables));
            });
    }

    private static Table Of(IEnumerable<TableOfReference> tables) =>
        Table.Of("columns", tables.SelectMany(table => table.Columns.Select(column => (Table: table, Column: column))).ToArray())
            .Text("commands", row => string.Join(' ', row.Table.Commands))
            .Text("table", row => row.Table.Name)
            .Text("column", row => row.Column.Name)
            .Flag("always", row => !row.Column.IsOptional)
            .Text("meaning", row => ColumnReference.Meaning(row.Table, row.Column.Name))
            .Build();
}
