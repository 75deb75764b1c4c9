namespace CityNetworks.Exchange.Import;

/// <summary>A node as a file has it.</summary>
/// <param name="Key">What ties name it by; unique in a sound file.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImportedNode(string Key, int Line)
{
    /// <summary>The id that it is to have; ids that are the same within a mode are made distinct. Null: the key.</summary>
    public string? Id { get; init; }

    /// <summary>True for a city, false for an event, null when the file does not say.</summary>
    public bool? IsCity { get; init; }

    /// <summary>Its attributes by name, unknown ones left out.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes;

    /// <summary>When it is there: points of time of the file, both ends included, null without end; empty: always.</summary>
    public IReadOnlyList<(int First, int? Last)> Times { get; init; } = [];

    /// <summary>The same as dates: from one, up to and without the other; null: without bound.</summary>
    public IReadOnlyList<(string? From, string? To)> Dates { get; init; } = [];

    public static IReadOnlyDictionary<string, string> NoAttributes { get; } = new Dictionary<string, string>();
}

/// <summary>A tie as a file has it.</summary>
/// <param name="Source">Key of one end.</param>
/// <param name="Target">Key of the other.</param>
/// <param name="Weight">Its weight; null when not stated.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImportedTie(string Source, string Target, double? Weight, int Line)
{
    /// <summary>Roles of a city at an event, joined by <c>+</c>; null when not stated.</summary>
    public string? Roles { get; init; }

    /// <summary>A period; null when not stated.</summary>
    public string? Period { get; init; }

    /// <summary>The relation that it is of; null when not stated.</summary>
    public string? Kind { get; init; }

    /// <summary>All periods in which it holds; empty: not stated.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>Whether it goes one way; null: as the graph says.</summary>
    public bool? IsDirected { get; init; }

    /// <summary>When it is there: points of time of the file, both ends included, null without end; empty: always.</summary>
    public IReadOnlyList<(int First, int? Last)> Times { get; init; } = [];

    /// <summary>The same as dates: from one, up to and without the other; null: without bound.</summary>
    public IReadOnlyList<(string? From, string? To)> Dates { get; init; } = [];
}

/// <summary>A graph as a file has it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="IsDirected">Whether ties that do not say otherwise go one way.</param>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Ties">Its ties.</param>
internal sealed record ImportedGraph(string File, bool IsDirected, IReadOnlyList<ImportedNode> Nodes, IReadOnlyList<ImportedTie> Ties)
{
    /// <summary>Values of attributes for nodes that do not state their own.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = ImportedNode.NoAttributes;

    /// <summary>The value of an attribute; null when it is not known.</summary>
    public string? Attribute(ImportedNode node, string name) =>
        node.Attributes.TryGetValue(name, out var value) || Defaults.TryGetValue(name, out value) ? value.Trim() is { Length: > 0 } text ? text : null : null;
}
