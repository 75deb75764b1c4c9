using System.Text.Json.Serialization;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The header of a part as JSON, without reflection.</summary>
[JsonSerializable(typeof(PartHeader))]
internal sealed partial class PartJson : JsonSerializerContext;
