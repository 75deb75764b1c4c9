using System.CommandLine;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--columns</c>: which columns of a table are written, in which order, as a paper needs few of them.</summary>
internal sealed class ColumnsOption
{
    private readonly Option<string?> _columns = new Option<string?>("--columns")
    {
        Description = "Only these columns of the table, in this order, such as name,value,rank.",
        HelpName = "a,b",
    }.WithBearing(Bearing.Conduct);

    public void AddTo(Command command) => command.Options.Add(_columns);

    /// <summary>The table with the columns asked for; all, where none are.</summary>
    /// <exception cref="UsageException">It has no such column.</exception>
    public Table Of(ParseResult parsed, Table table)
    {
        if (parsed.GetValue(_columns) is not { } asked)
            return table;
        string[] known = [.. table.Columns.Select(column => column.Name)];
        return new Table(table.Name, [.. asked.Split(',', StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Select(Found)]);

        Column Found(string name) => known.Contains(name, StringComparer.Ordinal)
            ? table[name]
            : throw new UsageException($"--columns: found '{name}'; expected some of {string.Join(", ", known)}. {NearestWord.Suggestion(name, known)}");
    }

    /// <summary>Refuses the option where a folder takes all tables whole.</summary>
    public void RefuseFolder(ParseResult parsed)
    {
        if (parsed.GetValue(_columns) is not null)
            throw new UsageException("--columns: found a folder as --out, which takes all tables whole; expected a file or standard output.");
    }
}
