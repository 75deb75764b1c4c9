namespace CityNetworks.Exchange.Import;

/// <summary>What a graph file cannot say of itself.</summary>
public sealed record GraphImportOptions
{
    /// <summary>Nothing is said: the first graph, the mode and the encoding as found.</summary>
    public static GraphImportOptions Default { get; } = new();

    /// <summary>Which of several graphs, networks or matrices is read: its name, or its number from 1. Null: the first.</summary>
    public string? Graph { get; init; }

    /// <summary>True: ties go from cities to events; false: all nodes are cities; null: as the file says, or as its ties show.</summary>
    public bool? TwoMode { get; init; }

    /// <summary>The encoding of a text file, such as <c>windows-1252</c>; null: found.</summary>
    public string? Encoding { get; init; }

    /// <summary>Beside an edge list in CSV: its table of nodes, CSV with <c>id</c> and attributes; null: none.</summary>
    public byte[]? Nodes { get; init; }

    /// <summary>The name of the table of nodes, for messages.</summary>
    public string NodesFile { get; init; } = "nodes.csv";

    /// <summary>The sheet of a workbook, by name or by number from 1; null: the first.</summary>
    public string? Sheet { get; init; }
}
