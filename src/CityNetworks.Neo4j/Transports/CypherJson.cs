using System.Text.Encodings.Web;
using System.Text.Json;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Values as the plain JSON of Neo4j's HTTP interfaces, both ways.</summary>
/// <remarks>
/// There, only the literal distinguishes INTEGER from FLOAT, so a FLOAT always shows a point or an exponent; System.Text.Json would write 1.0 as 1.
/// JSON has no number without end: such a value is left out, as an unknown one. A day travels as ISO text.
/// </remarks>
internal static class CypherJson
{
    /// <summary>Names keep their own script; nothing here is put into HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, CypherValue value)
    {
        switch (value)
        {
            case CypherFlag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case CypherInteger integer:
                json.WriteNumberValue(integer.Value);
                break;
            case CypherFloat number when double.IsFinite(number.Value):
                WriteFloat(json, number.Value);
                break;
            case CypherText text:
                json.WriteStringValue(text.Value);
                break;
            case CypherDate date:
                json.WriteStringValue($"{date.Value:yyyy-MM-dd}");
                break;
            case CypherList list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case CypherMap map:
                json.WriteStartObject();
                for (var k = 0; k < map.Keys.Count; k++)
                {
                    json.WritePropertyName(map.Keys[k]);
                    Write(json, map.Values[k]);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>The value of any JSON.</summary>
    /// <exception cref="InvalidOperationException">It holds text that is no Unicode.</exception>
    public static CypherValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new CypherFlag(json.GetBoolean()),
        JsonValueKind.Number when json.TryGetInt64(out var integer) && !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => new CypherInteger(integer),
        JsonValueKind.Number => json.TryGetDouble(out var number) ? new CypherFloat(number) : new CypherText(json.GetRawText()),
        JsonValueKind.String => new CypherText(json.GetString()!),
        JsonValueKind.Array => new CypherList([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => new CypherMap([.. json.EnumerateObject().Select(p => p.Name)], [.. json.EnumerateObject().Select(p => Read(p.Value))]),
        _ => CypherValue.Null,
    };

    private static void WriteFloat(Utf8JsonWriter json, double value)
    {
        Span<char> text = stackalloc char[CypherFloats.MaxLength];
        var length = CypherFloats.Format(value, text);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
