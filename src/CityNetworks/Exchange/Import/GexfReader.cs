using System.Xml;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads GEXF 1.1 to 1.3: nodes, ties, their attributes and defaults, and nodes within nodes. Colours, places and shapes are passed over.</summary>
/// <remarks>
/// Spells, intervals and timestamps of ties and nodes are read; both ends belong to them, open ones do not. Those of cities become memberships, and a tie
/// without a time is there while both its ends are. Where ties have an attribute <c>period</c> or <c>periods</c>, as our own files do, that counts instead,
/// and the times of nodes follow from it. Source: gexf.net/schema.html, gexf.net/history.html (1.3).
/// </remarks>
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
            var hasPeriods = _ties.Exists(tie => tie.Period is not null || tie.Periods.Count > 0);
            if (hasPeriods && _timesLine > 0 && _ties.Exists(tie => tie is { Period: null, Periods.Count: 0, Times.Count: 0, Dates.Count: 0 }))
            {
                log.Add(
                    GraphFileCodes.NotRead, file, _timesLine, "spells", "times of nodes, and ties without any", "times of each tie",
                    "Give the ties spells, or an attribute 'period', or the events a 'date'.");
            }

            var nodes = hasPeriods ? [.. _nodes.Select(node => node with { Times = [], Dates = [] })] : _nodes;
            return new ImportedGraph(file, _directed, nodes, _ties)
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
            var times = new ImportedTimes();
            Times(times);
            var values = Values("node", times);
            if (label is not null)
                values.TryAdd("label", label);
            if (!times.IsEmpty && _timesLine == 0)
                _timesLine = at;
            if (id is not null)
                _nodes.Add(times.On(new ImportedNode(id, at) { Attributes = values }));
        }

        private void Edge()
        {
            var at = line();
            var (source, target, weight, kind) = (Required("source"), Required("target"), xml.GetAttribute("weight"), xml.GetAttribute("kind"));
            bool? directed = xml.GetAttribute("type") switch { "directed" => true, "undirected" or "mutual" => false, _ => null };
            var times = new ImportedTimes();
            Times(times);
            var values = Values("edge", times);
            if (source is null || target is null)
                return;
            var tie = TieAttributes.Of((source, target), name => Own(name) ?? values.GetValueOrDefault(name), file, at, log);
            tie = directed is null ? tie : tie with { IsDirected = directed };
            _ties.Add(tie is { Period: null, Periods.Count: 0 } && !times.IsEmpty ? times.On(tie) : tie);

            string? Own(string name) => name switch { "weight" => weight, "kind" => kind, _ => null };
        }

        // The times that a node or an edge states in its attributes; none: nothing.
        private void Times(ImportedTimes times)
        {
            Spell(times);
            foreach (var (name, arePoints) in new[] { ("timestamps", true), ("intervals", false) })
            {
                if (xml.GetAttribute(name) is { Length: > 0 } text)
                    times.Add(TimeSets.Read(text, arePoints, file, line(), log));
            }
        }

        private void Spell(ImportedTimes times)
        {
            if (xml.GetAttribute("timestamp") is { } point && !times.Add((point, false), (point, false)))
            {
                log.Add(RecordCodes.BadDate, file, line(), "timestamp", Shown.Text(point), "a whole number or a date");
                return;
            }

            var (start, end) = (xml.GetAttribute("start"), xml.GetAttribute("end"));
            var (after, before) = (xml.GetAttribute("startopen"), xml.GetAttribute("endopen"));
            if (Array.TrueForAll([start, end, after, before], time => time is null))
                return;
            if (!times.Add(Bound(start, after), Bound(end, before)))
            {
                log.Add(
                    RecordCodes.BadDate, file, line(), "spell", Shown.Text($"{start ?? after} to {end ?? before}"),
                    "whole numbers or dates, the end not before the start");
            }

            // The closed one where both are stated.
            static (string, bool) Bound(string? closed, string? open) => (closed ?? open ?? string.Empty, closed is null && open is not null);
        }

        private string? Required(string attribute)
        {
            if (xml.GetAttribute(attribute) is { Length: > 0 } value)
                return value;
            log.Add(RecordCodes.BlankCell, file, line(), attribute, "nothing", "an id");
            return null;
        }

        // The attributes of the element; the reader ends on its end. Nodes within the node are nodes of the graph.
        private Dictionary<string, string> Values(string of, ImportedTimes times)
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
                    var isOfTime = (xml.GetAttribute("start") ?? xml.GetAttribute("end") ?? xml.GetAttribute("timestamp")) is not null;
                    if (!isOfTime && (xml.GetAttribute("for") ?? xml.GetAttribute("id")) is { } id && xml.GetAttribute("value") is { } value)
                        values[_titles.GetValueOrDefault((of, id), id)] = value;
                }
                else if (xml.LocalName == "spell")
                {
                    Spell(times);
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
