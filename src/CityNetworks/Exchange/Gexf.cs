using System.Globalization;
using System.Xml;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>GEXF 1.3 with spells, for Gephi's timeline: cities and ties come and go with their periods.</summary>
/// <remarks>
/// Times are days where every period has both its ends, else numbers of periods; a spell's end is its last day.
/// A tie of several windows keeps the weight of each as the dynamic attribute <c>weight_then</c>, and their sum as its weight.
/// Source: gexf.net/schema.html, version 1.3.
/// </remarks>
public static class Gexf
{
    private const string Namespace = "http://gexf.net/1.3";

    /// <summary>Writes the file.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        var dynamicWeights = graph.EdgeSpells.Any(spells => spells.Count > 1);
        using var xml = XmlText.Writer(open(".gexf"));
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", graph.Directed ? "directed" : "undirected");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", graph.Time.IsDated ? "date" : "double");
        xml.WriteAttributeString("timerepresentation", "interval");
        WriteAttributes(xml, "node", graph.Nodes, 2);
        WriteAttributes(xml, "edge", graph.Edges, 3);
        if (dynamicWeights)
            WriteDynamicWeight(xml);
        WriteNodes(xml, graph);
        WriteEdges(xml, graph, dynamicWeights);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, ExchangeGraph graph)
    {
        xml.WriteStartElement("nodes", Namespace);
        for (var node = 0; node < graph.Nodes.RowCount; node++)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Of(graph.Nodes.Text("id")[node]!));
            xml.WriteAttributeString("label", XmlText.Of(graph.Nodes.Text("label")[node]!));
            WriteValues(xml, graph.Nodes, 2, node, null, graph.Time);
            WriteSpells(xml, graph.NodeSpells[node], graph.Time);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, ExchangeGraph graph, bool dynamicWeights)
    {
        xml.WriteStartElement("edges", Namespace);
        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", edge.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", XmlText.Of(graph.Edges.Text("source")[edge]!));
            xml.WriteAttributeString("target", XmlText.Of(graph.Edges.Text("target")[edge]!));
            xml.WriteAttributeString("weight", CellText.Of(graph.Edges["weight"], edge));
            WriteValues(xml, graph.Edges, 3, edge, dynamicWeights ? graph.EdgeSpells[edge] : null, graph.Time);
            WriteSpells(xml, graph.EdgeSpells[edge], graph.Time);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, string of, Table table, int skip)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        xml.WriteAttributeString("mode", "static");
        foreach (var column in table.Columns.Skip(skip))
            WriteAttribute(xml, column.Name, XmlText.TypeOf(column));
        xml.WriteEndElement();
    }

    private static void WriteDynamicWeight(XmlWriter xml)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", "edge");
        xml.WriteAttributeString("mode", "dynamic");
        WriteAttribute(xml, "weight_then", "double");
        xml.WriteEndElement();
    }

    private static void WriteAttribute(XmlWriter xml, string name, string type)
    {
        xml.WriteStartElement("attribute", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("title", name);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, Table table, int skip, int row, IReadOnlyList<Spell>? weights, TimeAxis time)
    {
        xml.WriteStartElement("attvalues", Namespace);
        foreach (var column in table.Columns.Skip(skip))
        {
            var text = CellText.Of(column, row);
            if (text.Length > 0)
                WriteValue(xml, column.Name, XmlText.Of(text), null, time);
        }

        foreach (var spell in weights ?? [])
            WriteValue(xml, "weight_then", spell.Weight.ToString("R", CultureInfo.InvariantCulture), spell, time);
        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, string name, string text, Spell? spell, TimeAxis time)
    {
        xml.WriteStartElement("attvalue", Namespace);
        xml.WriteAttributeString("for", name);
        xml.WriteAttributeString("value", text);
        if (spell is { } then)
        {
            xml.WriteAttributeString("start", time.Start(then));
            xml.WriteAttributeString("end", time.Last(then));
        }

        xml.WriteEndElement();
    }

    private static void WriteSpells(XmlWriter xml, IReadOnlyList<Spell> spells, TimeAxis time)
    {
        if (spells.Count == 0)
            return;
        xml.WriteStartElement("spells", Namespace);
        foreach (var spell in spells)
        {
            xml.WriteStartElement("spell", Namespace);
            xml.WriteAttributeString("start", time.Start(spell));
            xml.WriteAttributeString("end", time.Last(spell));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
