using System.Text.Encodings.Web;
using System.Text.Json;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Node-link JSON, as NetworkX's <c>node_link_graph</c> and D3 read it: <c>nodes</c> and ties, unknown attributes left out.</summary>
/// <remarks>
/// Real numbers always show a point or an exponent, so that Python reads floats. Times: <c>spells</c>, a list of [start, last] of each node and link.
/// The ties stand twice: NetworkX to 3.5 and D3 look for <c>links</c>, NetworkX from 3.6 for <c>edges</c>, and each passes over the other.
/// </remarks>
public static class NodeLinkJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        using var stream = open(".json");
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteBoolean("directed", graph.Directed);
            json.WriteBoolean("multigraph", false);
            json.WriteStartObject("graph");
            json.WriteString("name", graph.Name);
            json.WriteEndObject();
            WriteRows(json, "nodes", graph.Nodes, graph.NodeSpells, graph.Time);
            foreach (var name in new[] { "links", "edges" })
                WriteRows(json, name, graph.Edges, graph.EdgeSpells, graph.Time);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteRows(Utf8JsonWriter json, string name, Table table, IReadOnlyList<IReadOnlyList<Spell>> spells, TimeAxis time)
    {
        json.WriteStartArray(name);
        for (var row = 0; row < table.RowCount; row++)
        {
            json.WriteStartObject();
            foreach (var column in table.Columns)
                WriteCell(json, column, row);
            json.WriteStartArray("spells");
            foreach (var spell in spells[row])
            {
                json.WriteStartArray();
                json.WriteStringValue(time.Start(spell));
                json.WriteStringValue(time.Last(spell));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, Column column, int row)
    {
        var text = CellText.Of(column, row);
        switch (column)
        {
            case TextColumn words when words.Values[row] is not null:
                json.WriteString(column.Name, text);
                break;
            case NumberColumn numbers when double.IsFinite(numbers.Values[row]):
                json.WritePropertyName(column.Name);
                json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
                break;
            case IntegerColumn or FlagColumn when text.Length > 0:
                json.WritePropertyName(column.Name);
                json.WriteRawValue(text);
                break;
        }
    }
}
