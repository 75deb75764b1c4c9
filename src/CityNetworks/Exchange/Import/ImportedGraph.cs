namespace CityNetworks.Exchange.Import;

/// <summary>A node as a file has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImportedNode(string Id, int Line)
{
    /// <summary>True for a city, false for an event, null when the file does not say.</summary>
    public bool? IsCity { get; init; }

    /// <summary>Its attributes by name, unknown ones left out.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}

/// <summary>A tie as a file has it.</summary>
/// <param name="Source">Id of one end.</param>
/// <param name="Target">Id of the other.</param>
/// <param name="Weight">Its weight; null when not told.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImportedTie(string Source, string Target, double? Weight, int Line)
{
    /// <summary>Roles of a city at an event, joined by <c>+</c>; null when not told.</summary>
    public string? Roles { get; init; }

    /// <summary>A period; null when not told.</summary>
    public string? Period { get; init; }
}

/// <summary>A graph as a file has it.</summary>
internal sealed record ImportedGraph(string File, bool IsDirected, IReadOnlyList<ImportedNode> Nodes, IReadOnlyList<ImportedTie> Ties);
