using System.Xml;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>GraphML: typed attributes, undirected, times as the attributes <c>start</c> and <c>last</c> (the first and last day or period there).</summary>
/// <remarks>
/// Nodes bear <c>labels=":City"</c> and ties <c>label="COORDINATED"</c> beside the format's own attributes, so that Neo4j's
/// <c>apoc.import.graphml(url, {readLabels: true})</c> makes the labels and types of an export; other readers pass over them.
/// Characters that XML does not allow become U+FFFD. Source: graphml.graphdrawing.org/specification.html.
/// </remarks>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the file.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        using var xml = XmlText.Writer(open(".graphml"));
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, "node", graph.Nodes, 1);
        WriteKeys(xml, "edge", graph.Edges, 2);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", XmlText.Of(graph.Name));
        xml.WriteAttributeString("edgedefault", graph.Directed ? "directed" : "undirected");
        for (var node = 0; node < graph.Nodes.RowCount; node++)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Of(graph.Nodes.Text("id")[node]!));
            xml.WriteAttributeString("labels", graph.Nodes.Text("mode")[node] == "city" ? ":City" : ":Event");
            WriteData(xml, "node", graph.Nodes, 1, node, graph.NodeSpells[node], graph.Time);
            xml.WriteEndElement();
        }

        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", XmlText.Of(graph.Edges.Text("source")[edge]!));
            xml.WriteAttributeString("target", XmlText.Of(graph.Edges.Text("target")[edge]!));
            xml.WriteAttributeString("label", graph.Edges.Text("type")[edge]);
            WriteData(xml, "edge", graph.Edges, 2, edge, graph.EdgeSpells[edge], graph.Time);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string of, Table table, int skip)
    {
        foreach (var column in table.Columns.Skip(skip))
            WriteKey(xml, of, column.Name, XmlText.TypeOf(column));
        WriteKey(xml, of, "start", "string");
        WriteKey(xml, of, "last", "string");
    }

    private static void WriteKey(XmlWriter xml, string of, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", $"{of}_{name}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string of, Table table, int skip, int row, IReadOnlyList<Spell> spells, TimeAxis time)
    {
        foreach (var column in table.Columns.Skip(skip))
            WriteDatum(xml, of, column.Name, CellText.Of(column, row));
        if (spells.Count == 0)
            return;
        WriteDatum(xml, of, "start", time.Start(spells[0]));
        WriteDatum(xml, of, "last", time.Last(spells[^1]));
    }

    private static void WriteDatum(XmlWriter xml, string of, string name, string text)
    {
        if (text.Length == 0)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", $"{of}_{name}");
        xml.WriteString(XmlText.Of(text));
        xml.WriteEndElement();
    }
}
