using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Changes of a JSON text: JSON merge patch (RFC 7386), and single values by path.</summary>
internal static class MergePatch
{
    private static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a text with comments and trailing commas.</summary>
    public static JsonObject Read(ReadOnlySpan<byte> utf8) => JsonNode.Parse(utf8, documentOptions: s_options)!.AsObject();

    /// <summary>The target with the patch put in; neither is touched.</summary>
    public static JsonObject Merged(JsonObject target, JsonObject patch)
    {
        var merged = target.DeepClone().AsObject();
        foreach (var (key, value) in patch)
        {
            if (value is null)
                merged.Remove(key);
            else if (value is JsonObject inner)
                merged[key] = Merged(merged[key] as JsonObject ?? [], inner);
            else
                merged[key] = value.DeepClone();
        }

        return merged;
    }

    /// <summary>The target with a value at a path of keys; objects on the way are made.</summary>
    public static JsonObject With(JsonObject target, string path, JsonNode value)
    {
        var patch = value.DeepClone();
        foreach (var key in path.Split('.').Reverse())
            patch = new JsonObject { [key] = patch };
        return Merged(target, patch.AsObject());
    }
}
