using CityNetworks.Tables;

namespace CityNetworks.Neo4j;

/// <summary>What an export did to one kind of node or relationship.</summary>
/// <param name="Kind"><c>node</c> or <c>relationship</c>.</param>
/// <param name="Name">Label or type.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Created">Of them, new ones; the others were there already.</param>
/// <param name="Deleted">Pruned.</param>
/// <param name="Seconds">Time spent.</param>
public sealed record ExportLine(string Kind, string Name, long Rows, long Created, long Deleted, double Seconds);

/// <summary>What an export did.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Lines">One line a kind, in the order of writing.</param>
/// <param name="LeftOut">Numbers without end that the graph does not carry over JSON; their properties are unknown there.</param>
public sealed record ExportReport(string Run, IReadOnlyList<ExportLine> Lines, long LeftOut)
{
    /// <summary>What earlier exports left in the Dataset; nothing when it was pruned.</summary>
    public Leftovers Leftovers { get; init; } = Leftovers.None;

    /// <summary>As a table: <c>kind, name, rows, created, updated, deleted, seconds</c>.</summary>
    public Table ToTable() => Table.Of("export", Lines)
        .Text("kind", line => line.Kind)
        .Text("name", line => line.Name)
        .Integer("rows", line => line.Rows)
        .Integer("created", line => line.Created)
        .Integer("updated", line => line.Rows - line.Created)
        .Integer("deleted", line => line.Deleted)
        .Number("seconds", line => Math.Round(line.Seconds, 3))
        .Build();
}

/// <summary>What earlier exports left in a Dataset, beside the published run.</summary>
/// <param name="Unfinished">Runs that never were published: of exports that were killed.</param>
/// <param name="Earlier">The number of runs that were published before.</param>
/// <param name="Facts">Nodes and relationships of the records that the last export did not have.</param>
public sealed record Leftovers(IReadOnlyList<string> Unfinished, int Earlier, long Facts)
{
    /// <summary>Nothing.</summary>
    public static Leftovers None { get; } = new([], 0, 0);
}
