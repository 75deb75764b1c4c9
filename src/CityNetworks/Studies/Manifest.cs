using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityNetworks.Studies;

/// <summary>What a result was made from: enough to make it again and to see that it is the same.</summary>
/// <remarks>It holds nothing that changes from run to run or machine to machine: no time, no path, no number of threads.</remarks>
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
            WriteMap(json, "parameters", Parameters);
            WriteMap(json, "inputs_sha256", Inputs);
            WriteMap(json, "outputs_sha256", Outputs);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<string, string>> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
