namespace CityNetworks.Cli.Clusters;

/// <summary>How the file of a part is called.</summary>
internal static class ShardFile
{
    /// <summary>The name of part <paramref name="number"/> of <paramref name="of"/>; both may be shell expressions.</summary>
    public static string Name(string number, string of) => $"shard-{number}-of-{of}.shard";
}
