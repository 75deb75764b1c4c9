namespace CityNetworks.Exchange;

/// <summary>A kind of graph file.</summary>
/// <param name="Id">The word that users type: <c>graphml</c>.</param>
/// <param name="Title">What it is and who reads it.</param>
/// <param name="Ending">The ending of its main file, with the point.</param>
/// <param name="CarriesTime">Whether nodes and ties keep their spells.</param>
/// <param name="Write">Writes a graph; is given a function that opens a file by its ending, the main one first, and closes what it opened.</param>
public sealed record ExchangeFormat(string Id, string Title, string Ending, bool CarriesTime, Action<ExchangeGraph, Func<string, Stream>> Write);

/// <summary>The kinds of graph file that can be written.</summary>
public static class ExchangeFormats
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ExchangeFormat> All { get; } =
    [
        new("csv", "Two CSV files, edges and nodes: for anything", ".edges.csv", false, EdgeListCsv.Write),
        new("dl", "UCINET DL", ".dl", false, UcinetDl.Write),
        new("dot", "Graphviz DOT", ".dot", false, Dot.Write),
        new("gexf", "GEXF 1.3 with spells: Gephi's timeline", ".gexf", true, Gexf.Write),
        new("graphml", "GraphML: Gephi, yEd, Cytoscape, igraph, NetworkX, Neo4j's APOC", ".graphml", true, GraphMl.Write),
        new("json", "Node-link JSON: NetworkX, D3", ".json", true, NodeLinkJson.Write),
        new("pajek", "Pajek .net, two-mode, with a partition of modes and one of periods", ".net", false, Pajek.Write),
    ];

    /// <summary>The format of that id.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those there are.</exception>
    public static ExchangeFormat Find(string id) =>
        All.FirstOrDefault(format => format.Id == id)
        ?? throw new ArgumentException($"Format '{id}' is not known; expected one of {string.Join(", ", All.Select(format => format.Id))}.", nameof(id));
}
