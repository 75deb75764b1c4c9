using System.Text;
using System.Xml;
using CityNetworks.Records;
using CityNetworks.Records.Files;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads GraphML: nodes, ties and their attributes, with the defaults of keys. Ports, hyperedges and nested graphs are not read.</summary>
internal static class GraphMlReader
{
    public static ImportedGraph? Read(string file, byte[] bytes, GraphImportOptions options, ProblemLog log) =>
        XmlGraphs.Read(file, bytes, "graphml", options, log, (xml, line) => new Parse(file, xml, line, options, log).Graph());

    private sealed class Parse(string file, XmlReader xml, Func<int> line, GraphImportOptions options, ProblemLog log)
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal); // key → name of the attribute
        private readonly Dictionary<string, string> _nodeDefaults = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _edgeDefaults = new(StringComparer.Ordinal);
        private readonly List<ImportedNode> _nodes = [];
        private readonly List<ImportedTie> _ties = [];
        private readonly GraphChoice _choice = new(options.Graph, file, "graph");
        private bool _directed;

        public ImportedGraph? Graph()
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element)
                    Element();
            }

            _choice.Report(log);
            return new ImportedGraph(file, _directed, _nodes, _ties) { Defaults = _nodeDefaults };
        }

        private void Element()
        {
            switch (xml.LocalName)
            {
                case "key" when xml.GetAttribute("id") is { } id:
                    Key(id);
                    break;
                case "graph" when _choice.Begins(xml.GetAttribute("id"), line()):
                    _directed = xml.GetAttribute("edgedefault") == "directed";
                    break;
                case "graph":
                    xml.PassOver();
                    break;
                case "node":
                    Node();
                    break;
                case "edge":
                    Edge();
                    break;
                case "hyperedge" or "port":
                    log.Add(GraphFileCodes.NotRead, file, line(), xml.LocalName, $"a {xml.LocalName}", "nodes and edges");
                    break;
            }
        }

        private void Key(string id)
        {
            var name = _names[id] = xml.GetAttribute("attr.name") ?? id;
            var of = xml.GetAttribute("for") ?? "all";
            if (xml.IsEmptyElement)
                return;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "default" || xml.IsEmptyElement)
                    continue;
                xml.Read();
                var value = xml.NodeType is XmlNodeType.Text ? xml.Value : string.Empty;
                if (of is "node" or "all")
                    _nodeDefaults[name] = value;
                if (of is "edge" or "all")
                    _edgeDefaults[name] = value;
            }
        }

        private void Node()
        {
            var at = line();
            var id = Required("id");
            var values = Data();
            if (id is not null)
                _nodes.Add(new ImportedNode(id, at) { Attributes = values });
        }

        private void Edge()
        {
            var at = line();
            var (source, target) = (Required("source"), Required("target"));
            bool? directed = xml.GetAttribute("directed")?.Trim() switch { "true" or "1" => true, "false" or "0" => false, _ => null };
            var values = Data();
            if (source is null || target is null)
                return;
            var tie = TieAttributes.Of(
                (source, target), name => values.TryGetValue(name, out var value) || _edgeDefaults.TryGetValue(name, out value) ? value : null, file, at, log);
            _ties.Add(directed is null ? tie : tie with { IsDirected = directed });
        }

        private string? Required(string attribute)
        {
            if (xml.GetAttribute(attribute) is { Length: > 0 } value)
                return value;
            log.Add(RecordCodes.BlankCell, file, line(), attribute, "nothing", "an id");
            return null;
        }

        // The attributes of the element; the reader ends on its end.
        private IReadOnlyDictionary<string, string> Data()
        {
            if (xml.IsEmptyElement)
                return ImportedNode.NoAttributes;
            Dictionary<string, string>? values = null;
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "data" && xml.GetAttribute("key") is { } key)
                    (values ??= new(StringComparer.Ordinal))[_names.GetValueOrDefault(key, key)] = Text();
                else if (xml.NodeType is XmlNodeType.Element && xml.LocalName != "data")
                    Nested();
                else
                    xml.Read();
            }

            return values ?? ImportedNode.NoAttributes;
        }

        private void Nested()
        {
            if (xml.LocalName is "graph" or "port")
                log.Add(GraphFileCodes.NotRead, file, line(), xml.LocalName, $"a {xml.LocalName} inside a node", "nodes and edges");
            xml.Skip();
        }

        // The text of a data element; drawing programs put elements there, which are passed over.
        private string Text()
        {
            var text = new StringBuilder();
            if (!xml.IsEmptyElement)
            {
                var depth = xml.Depth;
                xml.Read();
                while (xml.Depth > depth)
                {
                    if (xml.NodeType is XmlNodeType.Element)
                    {
                        xml.Skip();
                        continue;
                    }

                    text.Append(xml.Value);
                    xml.Read();
                }
            }

            xml.Read();
            return text.ToString();
        }
    }
}
