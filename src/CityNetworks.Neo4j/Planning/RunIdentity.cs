using System.Security.Cryptography;
using System.Text;

namespace CityNetworks.Neo4j.Planning;

/// <summary>What the results of an export were computed with.</summary>
public sealed record PlanSettings
{
    /// <summary>The Dataset's id; null: that of the records.</summary>
    public string? Dataset { get; init; }

    /// <summary>What kind of run it is: <c>study</c>, <c>simulation</c> …</summary>
    public string Kind { get; init; } = "study";

    /// <summary>The version that computed it.</summary>
    public string ToolVersion { get; init; } = "0.1.0";

    /// <summary>Every setting that shaped a number, as JSON; never a secret.</summary>
    public string ParametersJson { get; init; } = "{}";
}

/// <summary>The name of a run, made of what it holds: the same records, results and settings are the same run, whenever they are exported.</summary>
/// <param name="Id">The Dataset's id and 16 hexadecimal digits.</param>
/// <param name="InputHash">SHA-256 of all that is exported, in lower-case hexadecimal digits.</param>
/// <param name="Settings">What it was computed with.</param>
public sealed record RunIdentity(string Id, string InputHash, PlanSettings Settings)
{
    internal static RunIdentity Of(string dataset, PlanSettings settings, string inputHash)
    {
        var text = string.Join('\n', inputHash, settings.Kind, settings.ToolVersion, settings.ParametersJson);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new RunIdentity($"{dataset}-{hash[..16]}", inputHash, settings);
    }
}
