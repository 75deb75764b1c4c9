using System.Text.Json.Serialization;

namespace CityNetworks.Inference.Gatherings;

/// <summary>The form of a fit of attendance as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AttendanceFit))]
internal sealed partial class AttendanceJson : JsonSerializerContext;
