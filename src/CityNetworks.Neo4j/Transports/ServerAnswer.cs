using System.Text;
using System.Text.Json;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Transports;

/// <summary>The JSON of a server, read once and whole into values: what is not of the form that was expected is a failure of the server.</summary>
internal sealed class ServerAnswer
{
    private const int Deepest = 64;

    private readonly CypherValue _value;
    private readonly string _place; // where in the answer, for messages
    private readonly string _target;

    private ServerAnswer(CypherValue value, string place, string target)
    {
        _value = value;
        _place = place;
        _target = target;
    }

    /// <summary>Reads JSON.</summary>
    /// <exception cref="Neo4jException">It breaks off (trying again may help), or it is no JSON, or holds text that is no Unicode.</exception>
    public static ServerAnswer Read(ReadOnlyMemory<byte> bytes, string target)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest });
            return new ServerAnswer(CypherJson.Read(document.RootElement), "the answer", target);
        }
        catch (JsonException error) when (BreaksOff(bytes.Span))
        {
            throw new Neo4jException(FailureCodes.Connection, $"The answer of {target} broke off after {bytes.Length} bytes.", FailureKind.Transient, error);
        }
        catch (JsonException error)
        {
            var start = Encoding.UTF8.GetString(bytes.Span[..Math.Min(60, bytes.Length)]);
            throw Wrong(target, $"the answer is no JSON: '{start}'", "JSON as Neo4j writes it", error);
        }
        catch (InvalidOperationException error) // a lone surrogate, or bytes that are no UTF-8
        {
            throw Wrong(target, "the answer holds text that is no Unicode", "JSON as Neo4j writes it", error);
        }
    }

    /// <summary>Whether there is something under that name; never in what is no object.</summary>
    public bool Has(string name) => _value is CypherMap map && map[name] is not (null or CypherNull);

    /// <summary>What stands under that name.</summary>
    public ServerAnswer this[string name] =>
        Object()[name] is { } value ? new ServerAnswer(value, $"{_place}.{name}", _target) : throw Wrong(_target, $"{_place} has no '{name}'", "one");

    /// <summary>The members of an array.</summary>
    public IReadOnlyList<ServerAnswer> Array(string expected) => _value is CypherList list
        ? [.. list.Values.Select((value, k) => new ServerAnswer(value, $"{_place}[{k}]", _target))]
        : throw Wrong(expected);

    /// <summary>The values of an array of the given length.</summary>
    public IReadOnlyList<CypherValue> Row(int length) =>
        _value is CypherList list && list.Values.Count == length ? list.Values : throw Wrong($"an array of {length} values");

    /// <summary>A text.</summary>
    public string Text() => _value is CypherText text ? text.Value : throw Wrong("a text");

    /// <summary>The text under that name; empty when there is none.</summary>
    public string TextOf(string name) => Object()[name] is CypherText text ? text.Value : string.Empty;

    /// <summary>A count under that name; 0 when there is none.</summary>
    public long CountOf(string name) => Object()[name] switch
    {
        null => 0,
        CypherInteger { Value: >= 0 } number => number.Value,
        var other => throw Wrong(_target, $"{_place}.{name} is {Shown(other)}", "a whole number of at least 0"),
    };

    private CypherMap Object() => _value as CypherMap ?? throw Wrong("an object");

    private Neo4jException Wrong(string expected) => Wrong(_target, $"{_place} is {Shown(_value)}", expected);

    private static Neo4jException Wrong(string target, string found, string expected, Exception? inner = null) =>
        new(FailureCodes.NotNeo4j, $"{target} did not answer as Neo4j does: {found}; expected {expected}.", FailureKind.Permanent, inner);

    private static string Shown(CypherValue value) => value switch
    {
        CypherNull => "null",
        CypherMap => "an object",
        CypherList list => $"an array of {list.Values.Count}",
        _ => ServerText.Short(CypherLiteral.Of(value)),
    };

    // JSON that is right as far as it goes was cut off on the way.
    private static bool BreaksOff(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest }));
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.None;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
