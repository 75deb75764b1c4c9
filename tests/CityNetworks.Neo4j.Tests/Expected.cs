using CityNetworks.Tests.House;

namespace CityNetworks.Neo4j.Tests;

/// <summary>The golden files of this project.</summary>
internal static class Expected
{
    /// <summary>See <see cref="GoldenFile"/>.</summary>
    public static void Matches(string name, string actual) => GoldenFile.Matches("CityNetworks.Neo4j.Tests", name, actual);
}
