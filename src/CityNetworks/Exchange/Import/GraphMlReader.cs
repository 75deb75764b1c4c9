using System.Xml;
using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads GraphML: nodes, ties and their attributes. Ports, hyperedges and nested graphs are not read.</summary>
/// <remarks>No document type, no entity from elsewhere, no resolver: a file can name nothing outside itself, and its size bounds what it can grow to.</remarks>
internal static class GraphMlReader
{
    public static ImportedGraph? Read(string file, byte[] bytes, ProblemLog log)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = GraphImport.LargestFile,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        try
        {
            return new Parse(file, xml, log).Graph();
        }
        catch (XmlException error)
        {
            log.Add(GraphFileCodes.NotXml, file, Math.Max(1, error.LineNumber), string.Empty, $"broken XML at position {error.LinePosition}: {Shown.Plain(error.Message)}", "well-formed XML without a document type");
            return null;
        }
    }

    private sealed class Parse(string file, XmlReader xml, ProblemLog log)
    {
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal); // key → name of the attribute
        private readonly List<ImportedNode> _nodes = [];
        private readonly List<ImportedTie> _ties = [];
        private bool _directed;
        private bool _seen;

        private int Line => ((IXmlLineInfo)xml).LineNumber;

        public ImportedGraph? Graph()
        {
            xml.MoveToContent();
            if (xml.LocalName != "graphml")
            {
                log.Add(GraphFileCodes.NotTheFormat, file, Line, string.Empty, $"the element {Shown.Text(xml.LocalName)}", "graphml");
                return null;
            }

            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element)
                    Element();
            }

            return new ImportedGraph(file, _directed, _nodes, _ties);
        }

        private void Element()
        {
            switch (xml.LocalName)
            {
                case "key" when xml.GetAttribute("id") is { } id:
                    _names[id] = xml.GetAttribute("attr.name") ?? id;
                    break;
                case "graph" when !_seen:
                    _seen = true;
                    _directed = xml.GetAttribute("edgedefault") == "directed";
                    break;
                case "graph":
                    log.Add(GraphFileCodes.NotRead, file, Line, "graph", "a graph inside or after another", "one graph");
                    break;
                case "node":
                    Node();
                    break;
                case "edge":
                    Edge();
                    break;
                case "hyperedge" or "port":
                    log.Add(GraphFileCodes.NotRead, file, Line, xml.LocalName, $"a {xml.LocalName}", "nodes and edges");
                    break;
            }
        }

        private void Node()
        {
            var line = Line;
            var id = Required("id");
            var values = Data();
            if (id is not null)
                _nodes.Add(new ImportedNode(id, line) { Attributes = values, IsCity = IsCity(values, line) });
        }

        private void Edge()
        {
            var line = Line;
            var (source, target) = (Required("source"), Required("target"));
            if (xml.GetAttribute("directed") is { } directed && directed == "true" != _directed)
                log.Add(GraphFileCodes.NotRead, file, line, "directed", "a tie with a direction of its own", _directed ? "directed ties" : "undirected ties");
            var values = Data();
            if (source is null || target is null)
                return;
            var weight = values.TryGetValue("weight", out var text) ? Numbers.Weight(text, file, line, log) : null;
            _ties.Add(new ImportedTie(source, target, weight, line) { Roles = values.GetValueOrDefault("roles"), Period = values.GetValueOrDefault("period") });
        }

        private string? Required(string attribute)
        {
            if (xml.GetAttribute(attribute) is { Length: > 0 } value)
                return value;
            log.Add(RecordCodes.BlankCell, file, Line, attribute, "nothing", "an id");
            return null;
        }

        // The attributes of the element; the reader ends on its end.
        private Dictionary<string, string> Data()
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            if (xml.IsEmptyElement)
                return values;
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "data" && xml.GetAttribute("key") is { } key)
                    values[_names.GetValueOrDefault(key, key)] = Text();
                else if (xml.NodeType is XmlNodeType.Element && xml.LocalName != "data")
                    Nested();
                else
                    xml.Read();
            }

            return values;
        }

        private void Nested()
        {
            if (xml.LocalName is "graph" or "port")
                log.Add(GraphFileCodes.NotRead, file, Line, xml.LocalName, $"a {xml.LocalName} inside a node", "nodes and edges");
            xml.Skip();
        }

        // The text of a data element; drawing programs put elements there, which are passed over.
        private string Text()
        {
            var text = new System.Text.StringBuilder();
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

        private bool? IsCity(Dictionary<string, string> values, int line)
        {
            if (values.TryGetValue("mode", out var mode))
            {
                if (mode is "city" or "event")
                    return mode == "city";
                log.Add(RecordCodes.UnknownWord, file, line, "mode", Shown.Text(mode), "city or event");
                return null;
            }

            if (values.TryGetValue("bipartite", out var bipartite))
                return bipartite is "0" ? true : bipartite is "1" ? false : null;
            return values.TryGetValue("type", out var type) ? type switch { "false" => true, "true" => false, _ => null } : null;
        }
    }
}
