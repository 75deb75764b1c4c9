using System.Text.Json;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Reads the weights of direct ties; what is wrong has been reported before.</summary>
internal static class TermReader
{
    /// <summary>A number is of all kinds; by kind, a kind not named counts nothing.</summary>
    public static ContactWeights? Contacts(JsonPlace? term) => term switch
    {
        null => null,
        { Kind: JsonValueKind.Object } kinds => new ContactWeights(0) { Kinds = kinds.Members.ToDictionary(member => member.Key, member => ((JsonPlace?)member.Value).Or(0.0)) },
        _ => new ContactWeights(((JsonPlace?)term).Or(0.0)),
    };
}
