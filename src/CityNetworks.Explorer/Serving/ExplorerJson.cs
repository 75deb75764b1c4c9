using System.Text.Json;
using System.Text.Json.Serialization;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Explorer.Spread;
using CityNetworks.Explorer.Views;

namespace CityNetworks.Explorer.Serving;

/// <summary>Everything that passes between page and program, as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StartView))]
[JsonSerializable(typeof(DataView))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(RecordsRequest))]
[JsonSerializable(typeof(NetworkRequest))]
[JsonSerializable(typeof(CityRequest))]
[JsonSerializable(typeof(TieRequest))]
[JsonSerializable(typeof(TableRequest))]
[JsonSerializable(typeof(NetworkView))]
[JsonSerializable(typeof(Layout))]
[JsonSerializable(typeof(CityDetail))]
[JsonSerializable(typeof(TieDetail))]
[JsonSerializable(typeof(ScenarioList))]
[JsonSerializable(typeof(ScenarioRequest))]
[JsonSerializable(typeof(ScenarioState))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(Failure))]
internal sealed partial class ExplorerJson : JsonSerializerContext;
