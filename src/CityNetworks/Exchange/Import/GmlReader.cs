using System.Globalization;
using System.Net;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads GML, as NetworkX, igraph and Gephi write it: keys with a number, a text in quotes, or a list of keys in brackets.</summary>
/// <remarks>
/// A node has <c>id</c> and <c>label</c> (igraph: <c>name</c>), an edge <c>source</c> and <c>target</c>, which name ids. All other keys are attributes; one
/// that stands several times is a list, joined by <c>;</c>. Lists of keys within a node or an edge, such as <c>graphics</c>, are passed over.
/// Letters may be written as entities (<c>&amp;#243;</c>). Source: Himsolt, GML: A portable graph file format (1997). Cost: O(letters).
/// </remarks>
internal sealed class GmlReader
{
    private const int LongestList = 1000;

    private readonly string _file;
    private readonly string _text;
    private readonly ProblemLog _log;
    private readonly GraphChoice _choice;
    private readonly List<ImportedNode> _nodes = [];
    private readonly List<ImportedTie> _ties = [];
    private int _at;
    private int _line = 1;
    private bool _directed;

    private GmlReader(string file, string text, GraphImportOptions options, ProblemLog log)
    {
        (_file, _text, _log) = (file, text, log);
        _choice = new GraphChoice(options.Graph, file, "graph");
    }

    private enum Kind
    {
        End,
        Word,
        Quoted,
        Open,
        Close,
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The graph; null when the text is no GML.</returns>
    public static ImportedGraph? Read(string file, string text, GraphImportOptions options, ProblemLog log) => new GmlReader(file, text, options, log).Graph();

    private ImportedGraph? Graph()
    {
        var isFound = false;
        while (Next() is var (kind, key) && kind is not Kind.End)
        {
            if (kind is not Kind.Word)
                return Wrong(kind, key, "a key");
            var value = Next();
            if (value.Kind is Kind.Open && Is(key, "graph"))
            {
                isFound = true;
                if (_choice.Begins(null, _line) ? !Content() : !PassOver())
                    return null;
            }
            else if (value.Kind is Kind.Open ? !PassOver() : value.Kind is not (Kind.Word or Kind.Quoted))
            {
                return value.Kind is Kind.Open ? null : Wrong(value.Kind, value.Text, $"the value of {Shown.Text(key)}");
            }
        }

        if (!isFound)
        {
            _log.Add(GraphFileCodes.NotTheFormat, _file, 0, string.Empty, "no graph [", "GML: graph [ node [ id 1 label \"A\" ] edge [ source 1 target 2 ] ]");
            return null;
        }

        _choice.Report(_log);
        return new ImportedGraph(_file, _directed, _nodes, _ties);
    }

    // What stands in the brackets of the graph.
    private bool Content()
    {
        while (Next() is var (kind, key) && kind is not Kind.Close)
        {
            if (kind is not Kind.Word)
                return Refused(kind, key, "a key, or ]");
            var (value, text) = Next();
            switch (value)
            {
                case Kind.Open when Is(key, "node"):
                    if (!Node())
                        return false;
                    break;
                case Kind.Open when Is(key, "edge"):
                    if (!Edge())
                        return false;
                    break;
                case Kind.Open:
                    if (!PassOver())
                        return false;
                    break;
                case Kind.Word or Kind.Quoted:
                    _directed |= Is(key, "directed") && text == "1";
                    break;
                default:
                    return Refused(value, text, $"the value of {Shown.Text(key)}");
            }
        }

        return true;
    }

    private bool Node()
    {
        var line = _line;
        if (Attributes() is not { } attributes)
            return false;
        if (Required(attributes, "id", line) is not { } id)
            return true;
        attributes.Remove("id");
        _nodes.Add(new ImportedNode(id, line)
        {
            Id = attributes.GetValueOrDefault("label") ?? attributes.GetValueOrDefault("name") ?? id,
            Attributes = attributes,
        });
        return true;
    }

    private bool Edge()
    {
        var line = _line;
        if (Attributes() is not { } attributes)
            return false;
        if (Required(attributes, "source", line) is { } source && Required(attributes, "target", line) is { } target)
            _ties.Add(TieAttributes.Of((source, target), name => attributes.GetValueOrDefault(name) ?? Gephi(name), _file, line, _log));
        return true;

        // Gephi writes the weight of an edge as its value.
        string? Gephi(string name) => name == "weight" && attributes.TryGetValue("value", out var value)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : null;
    }

    private string? Required(Dictionary<string, string> attributes, string name, int line)
    {
        if (attributes.GetValueOrDefault(name) is { Length: > 0 } value)
            return value;
        _log.Add(RecordCodes.BlankCell, _file, line, name, "nothing", "an id");
        return null;
    }

    // The keys of a node or an edge up to its closing bracket; null when it has none.
    private Dictionary<string, string>? Attributes()
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (Next() is var (kind, key) && kind is not Kind.Close)
        {
            var (value, text) = kind is Kind.Word ? Next() : (kind, key);
            if (kind is Kind.Word && value is Kind.Word or Kind.Quoted)
            {
                if (!values.TryGetValue(key, out var list))
                    values.Add(key, list = []);
                if (list.Count < LongestList)
                    list.Add(text);
            }
            else if (kind is not Kind.Word || value is not Kind.Open)
            {
                _ = Refused(value, text, kind is Kind.Word ? $"the value of {Shown.Text(key)}" : "a key, or ]");
                return null;
            }
            else if (!PassOver())
            {
                return null;
            }
        }

        return values.ToDictionary(pair => pair.Key, pair => pair.Value is [var only] ? only : string.Join(';', pair.Value), StringComparer.Ordinal);
    }

    // A list in brackets, however deep lists in it are.
    private bool PassOver()
    {
        var line = _line;
        for (var depth = 1; depth > 0;)
        {
            var (kind, _) = Next();
            if (kind is Kind.End)
            {
                _log.Add(GraphFileCodes.NotTheFormat, _file, line, string.Empty, "the end of the file in a list that begins here", "a closing ]");
                return false;
            }

            depth += kind is Kind.Open ? 1 : kind is Kind.Close ? -1 : 0;
        }

        return true;
    }

    private (Kind Kind, string Text) Next()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (letter == '#' && IsAtLineStart())
                _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;
            else if (char.IsWhiteSpace(letter))
                Pass();
            else
                return letter switch { '[' => Bracket(Kind.Open), ']' => Bracket(Kind.Close), '"' => Quoted(), _ => Word() };
        }

        return (Kind.End, string.Empty);
    }

    private bool IsAtLineStart() => _at == 0 || _text.AsSpan(0, _at)[^1] is '\n' or '\r';

    private void Pass() => _line += _text[_at++] == '\n' ? 1 : 0;

    private (Kind, string) Bracket(Kind kind)
    {
        _at++;
        return (kind, kind is Kind.Open ? "[" : "]");
    }

    private (Kind, string) Quoted()
    {
        var start = ++_at;
        while (_at < _text.Length && _text[_at] != '"')
            Pass();
        var text = _text[start.._at];
        _at++;
        return (Kind.Quoted, text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
    }

    private (Kind, string) Word()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('[' or ']' or '"'))
            _at++;
        return (Kind.Word, _text[start.._at]);
    }

    private ImportedGraph? Wrong(Kind kind, string text, string expected)
    {
        _ = Refused(kind, text, expected);
        return null;
    }

    private bool Refused(Kind kind, string text, string expected)
    {
        var found = kind is Kind.End ? "the end of the file" : Shown.Text(text);
        _log.Add(GraphFileCodes.NotTheFormat, _file, _line, string.Empty, found, $"{expected}, as GML has it");
        return false;
    }

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
