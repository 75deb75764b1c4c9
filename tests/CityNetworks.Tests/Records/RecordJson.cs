using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityNetworks.Records;

namespace CityNetworks.Tests.Records;

/// <summary>A data set as text, so that two can be compared whole; without the hashes of its files.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DateConverter() }
    };

    public static string Of(RecordSet records)
    {
        var node = JsonSerializer.SerializeToNode(records, s_options)!.AsObject();
        node.Remove(nameof(RecordSet.FileHashes));
        foreach (var city in node[nameof(RecordSet.Cities)]!.AsArray())
            city!.AsObject().Remove(nameof(City.Label)); // follows from the names of all cities
        return node.ToJsonString(s_options);
    }

    private sealed class DateConverter : JsonConverter<CalendarDate>
    {
        public override CalendarDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, CalendarDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
