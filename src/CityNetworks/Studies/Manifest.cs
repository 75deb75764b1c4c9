using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityNetworks.Studies;

/// <summary>What a result was made from: enough to make it again and to see that it is the same.</summary>
/// <remarks>It holds nothing that changes from run to run or machine to machine: no time, no number of threads, no place of its own.</remarks>
/// <param name="Command">The command, <c>study</c> say.</param>
/// <param name="Version">The version of CityNetworks.</param>
/// <param name="Dataset">The id of the data set.</param>
/// <param name="Parameters">Every option that can change a number, by name.</param>
/// <param name="Inputs">SHA-256 of each file read, lower-case hex, by name.</param>
/// <param name="Outputs">SHA-256 of each file written, lower-case hex, by name.</param>
public sealed record Manifest(
    string Command,
    string Version,
    string Dataset,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    IReadOnlyList<KeyValuePair<string, string>> Inputs,
    IReadOnlyList<KeyValuePair<string, string>> Outputs)
{
    private const string Expected = "Expected a manifest.json as the commands write it.";

    /// <summary>The title of the data set, for people; empty when it has none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The words of the command line that make it again, the command first, paths as they were given; empty when not known.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is no manifest; the message says what is missing.</exception>
    public static Manifest Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            return new Manifest(
                Text(root, "command"),
                Text(root, "version"),
                Text(root, "dataset"),
                Map(root, "parameters"),
                Map(root, "inputs_sha256"),
                Files(root, "outputs_sha256"))
            {
                Title = root.TryGetProperty("title", out _) ? Text(root, "title") : string.Empty,
                Arguments = root.TryGetProperty("arguments", out var words) ? [.. words.EnumerateArray().Select(word => Stated(word, "arguments"))] : [],
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{error.Message} {Expected}", error);
        }
    }

    /// <summary>Writes it as JSON, UTF-8, in the order given.</summary>
    public void Write(Stream stream)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("command", Command);
            json.WriteString("version", Version);
            json.WriteString("dataset", Dataset);
            json.WriteString("title", Title);
            json.WriteStartArray("arguments");
            foreach (var word in Arguments)
                json.WriteStringValue(word);
            json.WriteEndArray();
            WriteMap(json, "parameters", Parameters);
            WriteMap(json, "inputs_sha256", Inputs);
            WriteMap(json, "outputs_sha256", Outputs);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Text(JsonElement root, string name) =>
        Stated(root.TryGetProperty(name, out var value) ? value : throw new FormatException($"There is no '{name}'. {Expected}"), name);

    private static string Stated(JsonElement value, string name) => value.ValueKind is JsonValueKind.String
        ? value.GetString()!
        : throw new FormatException($"'{name}' holds {value.ValueKind.ToString().ToLowerInvariant()}, not text. {Expected}");

    private static KeyValuePair<string, string>[] Map(JsonElement root, string name)
    {
        var map = root.GetProperty(name).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Stated(member.Value, name))).ToArray();
        return map.GroupBy(member => member.Key, StringComparer.Ordinal).FirstOrDefault(members => members.Count() > 1) is { } twice
            ? throw new FormatException($"'{name}' holds '{twice.Key}' twice. {Expected}")
            : map;
    }

    // Names of files, never of other places.
    private static KeyValuePair<string, string>[] Files(JsonElement root, string name) =>
        Array.Find(Map(root, name), file => !IsFileName(file.Key)) is { Key: { } wrong }
            ? throw new FormatException($"'{name}' holds '{wrong}', which is no name of a file. {Expected}")
            : Map(root, name);

    private static bool IsFileName(string name) =>
        name.Length is > 0 and <= 255 && name is not ("." or "..") && name.AsSpan().IndexOfAny("/\\:\0") < 0;

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<string, string>> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
