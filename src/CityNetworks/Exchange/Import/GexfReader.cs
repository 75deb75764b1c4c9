using System.Xml;
using CityNetworks.Records;
using CityNetworks.Records.Files;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads GEXF 1.1 to 1.3: nodes, ties, their attributes and defaults, and nodes within nodes. Colours, places and shapes are passed over.</summary>
/// <remarks>Spells are not read if an attribute <c>period</c> states the same; otherwise they are named in a warning. Source: gexf.net/schema.html.</remarks>
internal static class GexfReader
{
    public static ImportedGraph? Read(string file, byte[] bytes, GraphImportOptions options, ProblemLog log) =>
        XmlGraphs.Read(file, bytes, "gexf", options, log, (xml, line) => new Parse(file, xml, line, options, log).Graph());

    private sealed class Parse(string file, XmlReader xml, Func<int> line, GraphImportOptions options, ProblemLog log)
    {
        private const int Deepest = 64;

        private readonly Dictionary<(string Class, string Id), string> _titles = [];
        private readonly Dictionary<(string Class, string Name), string> _defaults = [];
        private readonly List<ImportedNode> _nodes = [];
        private readonly List<ImportedTie> _ties = [];
        private readonly GraphChoice _choice = new(options.Graph, file, "graph");
        private bool _directed;
        private string _class = "node";
        private int _timesLine;

        public ImportedGraph? Graph()
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element)
                    Element();
            }

            _choice.Report(log);
            if (_timesLine > 0 && _ties.Exists(tie => tie.Period is null))
            {
                log.Add(
                    GraphFileCodes.NotRead, file, _timesLine, "spells", "times of nodes or ties", "an attribute 'period' of each tie",
                    "Give the ties an attribute 'period', or the events a 'date'.");
            }

            return new ImportedGraph(file, _directed, _nodes, _ties)
            {
                Defaults = _defaults.Where(pair => pair.Key.Class == "node").ToDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.Ordinal),
            };
        }

        private void Element()
        {
            switch (xml.LocalName)
            {
                case "graph":
                    if (_choice.Begins(xml.GetAttribute("name") ?? xml.GetAttribute("id"), line()))
                        _directed = xml.GetAttribute("defaultedgetype") == "directed";
                    else
                        xml.PassOver();
                    break;
                case "attributes":
                    _class = xml.GetAttribute("class") ?? "node";
                    break;
                case "attribute" when xml.GetAttribute("id") is { } id:
                    Attribute(id);
                    break;
                case "node":
                    Node();
                    break;
                case "edge":
                    Edge();
                    break;
            }
        }

        private void Attribute(string id)
        {
            var title = _titles[(_class, id)] = xml.GetAttribute("title") ?? id;
            if (xml.IsEmptyElement)
                return;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "default" && !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text)
                    _defaults[(_class, title)] = xml.Value;
            }
        }

        private void Node()
        {
            var (at, label) = (line(), xml.GetAttribute("label"));
            var id = Required("id");
            Noted();
            var values = Values("node");
            if (label is not null)
                values.TryAdd("label", label);
            if (id is not null)
                _nodes.Add(new ImportedNode(id, at) { Attributes = values });
        }

        private void Edge()
        {
            var at = line();
            var (source, target, weight, kind) = (Required("source"), Required("target"), xml.GetAttribute("weight"), xml.GetAttribute("kind"));
            bool? directed = xml.GetAttribute("type") switch { "directed" => true, "undirected" or "mutual" => false, _ => null };
            Noted();
            var values = Values("edge");
            if (source is null || target is null)
                return;
            weight ??= values.GetValueOrDefault("weight");
            _ties.Add(new ImportedTie(source, target, weight is null ? null : Numbers.Weight(weight, file, at, log), at)
            {
                Roles = values.GetValueOrDefault("roles") ?? values.GetValueOrDefault("role"),
                Period = values.GetValueOrDefault("period"),
                Kind = kind ?? values.GetValueOrDefault("kind"),
                IsDirected = directed,
            });
        }

        private void Noted()
        {
            if (_timesLine == 0
                && (xml.GetAttribute("start") ?? xml.GetAttribute("end") ?? xml.GetAttribute("startopen") ?? xml.GetAttribute("endopen")) is not null)
                _timesLine = line();
        }

        private string? Required(string attribute)
        {
            if (xml.GetAttribute(attribute) is { Length: > 0 } value)
                return value;
            log.Add(RecordCodes.BlankCell, file, line(), attribute, "nothing", "an id");
            return null;
        }

        // The attributes of the element; the reader ends on its end. Nodes within the node are nodes of the graph.
        private Dictionary<string, string> Values(string of)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            if (of == "edge")
            {
                foreach (var ((@class, name), value) in _defaults)
                {
                    if (@class == of)
                        values[name] = value;
                }
            }

            if (xml.IsEmptyElement)
                return values;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "attvalue")
                {
                    // A value for a time, such as the weight in each window, is beside the value for all of it.
                    var isOfTime = (xml.GetAttribute("start") ?? xml.GetAttribute("end")) is not null;
                    if (!isOfTime && (xml.GetAttribute("for") ?? xml.GetAttribute("id")) is { } id && xml.GetAttribute("value") is { } value)
                        values[_titles.GetValueOrDefault((of, id), id)] = value;
                }
                else if (xml.LocalName == "spell" && _timesLine == 0)
                {
                    _timesLine = line();
                }
                else if (xml.LocalName is "node" or "edge" && xml.Depth < Deepest)
                {
                    Element();
                }
                else if (xml.LocalName is "node" or "edge")
                {
                    log.Add(
                        GraphFileCodes.NotRead, file, line(), xml.LocalName, $"a {xml.LocalName} within {Deepest} others",
                        "nodes that are not so deep within each other");
                }
            }

            return values;
        }
    }
}
