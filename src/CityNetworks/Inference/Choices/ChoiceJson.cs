using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityNetworks.Inference.Choices;

/// <summary>The form of a file of choices, without reflection: unknown keys and missing values are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChoiceFile))]
internal sealed partial class ChoiceJson : JsonSerializerContext;
