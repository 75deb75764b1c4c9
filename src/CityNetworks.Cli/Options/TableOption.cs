using System.CommandLine;

namespace CityNetworks.Cli.Options;

/// <summary>Which of several tables a command gives; each has its own columns.</summary>
internal sealed class TableOption
{
    private readonly Option<string> _table = new("--table");

    /// <param name="tables">Names and what they report; the first is given when none is named.</param>
    public TableOption(params (string Name, string Description)[] tables)
    {
        _table.Description = $"Which table: {string.Join("; ", tables.Select(table => $"{table.Name}, {table.Description}"))}.";
        _table.HelpName = string.Join('|', tables.Select(table => table.Name));
        _table.DefaultValueFactory = _ => tables[0].Name;
        _table.AcceptOnlyFromAmong([.. tables.Select(table => table.Name)]);
    }

    public void AddTo(Command command) => command.Options.Add(_table);

    /// <summary>Whether a table is named.</summary>
    public bool IsIn(ParseResult parsed) => parsed.GetResult(_table) is { Implicit: false };

    public string Of(ParseResult parsed) => parsed.GetValue(_table)!;
}
