using System.Text.Json;

namespace CityNetworks.Records.Files;

/// <summary>What is taken from a Frictionless <c>datapackage.json</c>.</summary>
/// <param name="Name">The data set's id; null when there is none.</param>
/// <param name="Title">A title for people; null when there is none.</param>
internal sealed record DataPackage(string? Name = null, string? Title = null)
{
    public const string File = "datapackage.json";

    public static DataPackage Read(byte[] bytes, ProblemLog log)
    {
        try
        {
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(bytes.AsMemory(start));
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return new(Text(document.RootElement, "name", log), Text(document.RootElement, "title", log));
            log.Add(RecordCodes.BadPackage, File, 1, string.Empty, "JSON that is no object", "an object with name, title and resources");
        }
        catch (JsonException error)
        {
            log.Add(RecordCodes.BadPackage, File, (int)(error.LineNumber ?? 0) + 1, string.Empty, "text that is not JSON", "JSON", error.Message);
        }

        return new();
    }

    private static string? Text(JsonElement package, string property, ProblemLog log)
    {
        if (!package.TryGetProperty(property, out var value))
            return null;
        try
        {
            if (value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                return text;
        }
        catch (InvalidOperationException)
        {
            // A string that is not valid UTF-8: reported below with all else that is no text.
        }

        log.Add(RecordCodes.BadPackage, File, 0, property, $"a {property} that is no text", "text");
        return null;
    }
}
