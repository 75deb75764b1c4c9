using System.Text;
using System.Text.Json;
using CityNetworks.Records;
using CityNetworks.Records.Files;

namespace CityNetworks.Exchange.Import;

/// <summary>
/// Reads node-link JSON: <c>nodes</c> with <c>id</c>, and <c>links</c> (D3, NetworkX before 3.4) or <c>edges</c> (NetworkX since) with <c>source</c> and
/// <c>target</c>.
/// </summary>
/// <remarks>
/// Where nodes have no <c>id</c> they are named by <c>name</c> or <c>label</c>, and ties name them by place, from 0. Lists are joined by <c>;</c>, other
/// nested values left out.
/// </remarks>
internal sealed class NodeLinkReader
{
    private const int LongestList = 1000;

    private readonly string _file;
    private readonly ProblemLog _log;

    private NodeLinkReader(string file, ProblemLog log)
    {
        _file = file;
        _log = log;
    }

    public static ImportedGraph? Read(string file, byte[] bytes, GraphImportOptions options, ProblemLog log)
    {
        var text = TextEncoding.ToUtf8(file, bytes, options.Encoding, log);
        var start = text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            using var document = JsonDocument.Parse(
                text.AsMemory(start), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new NodeLinkReader(file, log).Graph(document.RootElement);
        }
        catch (JsonException error)
        {
            log.Add(
                GraphFileCodes.NotTheFormat, file, (int)Math.Min(int.MaxValue, (error.LineNumber ?? 0) + 1), string.Empty, "text that is not JSON",
                "node-link JSON", error.Message);
        }
        catch (InvalidOperationException)
        {
            log.Add(RecordCodes.NotUtf8, file, 0, string.Empty, "a text that is not valid Unicode", "valid Unicode");
        }

        return null;
    }

    private ImportedGraph? Graph(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object
            || !IsList(root, "nodes", out var nodes)
            || !(IsList(root, "links", out var links) || IsList(root, "edges", out links)))
        {
            _log.Add(GraphFileCodes.NotTheFormat, _file, 0, string.Empty, "JSON without the lists nodes and links (or edges)", "node-link JSON");
            return null;
        }

        var keys = new List<string>();
        var read = new List<ImportedNode>();
        foreach (var node in nodes.EnumerateArray())
        {
            var key = (node.ValueKind is JsonValueKind.Object
                ? Scalar(node, "id") ?? Scalar(node, "key") ?? Scalar(node, "name") ?? Scalar(node, "label")
                : Text(node)) ?? string.Empty;
            if (key.Length == 0)
                _log.Add(RecordCodes.BlankCell, _file, 0, "id", $"no id of node {keys.Count + 1}", "an id");
            keys.Add(key);
            read.Add(new ImportedNode(key, 0) { Attributes = node.ValueKind is JsonValueKind.Object ? Attributes(node) : ImportedNode.NoAttributes });
        }

        var known = keys.ToHashSet(StringComparer.Ordinal);
        var isByPlace = nodes
            .EnumerateArray()
            .Any(node => node.ValueKind is JsonValueKind.Object && !node.TryGetProperty("id", out _) && !node.TryGetProperty("key", out _));
        var ties = new List<ImportedTie>();
        foreach (var link in links.EnumerateArray())
        {
            var (source, target) = (End(link, "source", ties.Count), End(link, "target", ties.Count));
            if (source is null || target is null)
                continue;
            ties.Add(TieAttributes.Of((source, target), name => Scalar(link, name) ?? (name == "weight" ? Scalar(link, "value") : null), _file, 0, _log));
        }

        return new ImportedGraph(_file, root.TryGetProperty("directed", out var directed) && directed.ValueKind is JsonValueKind.True, read, ties);

        string? End(JsonElement link, string name, int number)
        {
            var text = link.ValueKind is not JsonValueKind.Object ? null
                : link.TryGetProperty(name, out var end) && end.ValueKind is JsonValueKind.Object
                ? Scalar(end, "id") ?? Scalar(end, "name")
                : Scalar(link, name);
            if (text is null)
            {
                _log.Add(RecordCodes.BlankCell, _file, 0, name, $"no {name} of tie {number + 1}", "the id of a node");
                return null;
            }

            return isByPlace && !known.Contains(text) && int.TryParse(text, out var place) && (uint)place < (uint)keys.Count ? keys[place] : text;
        }
    }

    private static bool IsList(JsonElement root, string name, out JsonElement list) =>
        root.TryGetProperty(name, out list) && list.ValueKind is JsonValueKind.Array;

    private static string? Scalar(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && Text(value) is { Length: > 0 } text ? text : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static Dictionary<string, string> Attributes(JsonElement node)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in node.EnumerateObject())
        {
            if (Text(property.Value) is { Length: > 0 } text)
                attributes[property.Name] = text;
            else if (property.Value.ValueKind is JsonValueKind.Array && List(property.Value) is { Length: > 0 } list)
                attributes[property.Name] = list;
        }

        return attributes;
    }

    private static string? List(JsonElement array)
    {
        var text = new StringBuilder();
        foreach (var item in array.EnumerateArray().Take(LongestList))
        {
            if (Text(item) is not { } value)
                return null;
            text.Append(text.Length > 0 ? ";" : string.Empty).Append(value);
        }

        return text.ToString();
    }
}
