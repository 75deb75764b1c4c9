using System.Text;
using System.Text.Json;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>A value of a JSON text together with where it stands.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Path">The keys and places that lead to it.</param>
/// <param name="Text">A string's content; of numbers and words, what is written.</param>
internal sealed record JsonPlace(JsonValueKind Kind, int Line, string Path, string Text)
{
    /// <summary>The members of an object, in the order of the text.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonPlace> Items { get; } = [];

    /// <summary>The member of that name; null when there is none.</summary>
    public JsonPlace? this[string key] => Members.Find(member => member.Key == key)?.Value;

    /// <summary>How a message shows it.</summary>
    public string Shown => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => Items.Count == 0 ? "an empty list" : "a list",
        JsonValueKind.String => $"\"{Text}\"",
        _ => Text,
    };

    /// <summary>Reads a JSON text with comments and trailing commas.</summary>
    /// <exception cref="JsonException">The text is not JSON; line and byte are in the exception.</exception>
    public static JsonPlace Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var lines = new LineCounter();
        reader.Read();
        var root = ReadValue(ref reader, utf8, lines, string.Empty);
        reader.Read(); // anything after the root throws
        return root;
    }

    private static JsonPlace ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, LineCounter lines, string path)
    {
        var line = lines.At(utf8, reader.TokenStartIndex);
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            var value = new JsonPlace(JsonValueKind.Object, line, path, string.Empty);
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                var key = reader.GetString()!;
                var keyLine = lines.At(utf8, reader.TokenStartIndex);
                reader.Read();
                value.Members.Add(new JsonMember(key, keyLine, ReadValue(ref reader, utf8, lines, path.Length == 0 ? key : $"{path}.{key}")));
            }

            return value;
        }

        if (reader.TokenType is JsonTokenType.StartArray)
        {
            var value = new JsonPlace(JsonValueKind.Array, line, path, string.Empty);
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                value.Items.Add(ReadValue(ref reader, utf8, lines, $"{path}[{value.Items.Count}]"));
            return value;
        }

        return reader.TokenType switch
        {
            JsonTokenType.String => new JsonPlace(JsonValueKind.String, line, path, reader.GetString()!),
            JsonTokenType.Number => new JsonPlace(JsonValueKind.Number, line, path, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new JsonPlace(JsonValueKind.True, line, path, "true"),
            JsonTokenType.False => new JsonPlace(JsonValueKind.False, line, path, "false"),
            _ => new JsonPlace(JsonValueKind.Null, line, path, "null"),
        };
    }

    private sealed class LineCounter
    {
        private int _line = 1;
        private int _seen;

        public int At(ReadOnlySpan<byte> utf8, long position)
        {
            _line += utf8[_seen..(int)position].Count((byte)'\n');
            _seen = (int)position;
            return _line;
        }
    }
}

/// <summary>A member of an object, with the line of its key.</summary>
internal sealed record JsonMember(string Key, int Line, JsonPlace Value);
