using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityNetworks.Tables;

/// <summary>Tables as JSON: an array with one object a row; blank cells are null, text stays readable UTF-8.</summary>
public static class TableJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table as UTF-8.</summary>
    public static void Write(Table table, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            for (var row = 0; row < table.RowCount; row++)
            {
                json.WriteStartObject();
                foreach (var column in table.Columns)
                    WriteCell(json, column, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteCell(Utf8JsonWriter json, Column column, int row)
    {
        var text = CellText.Of(column, row);
        json.WritePropertyName(column.Name);
        switch (column)
        {
            case TextColumn words when words.Values[row] is not null:
                json.WriteStringValue(text);
                break;
            case IntegerColumn or NumberColumn or FlagColumn when text.Length > 0:
                json.WriteRawValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
