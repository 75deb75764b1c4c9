using CityNetworks.Tests.House;

namespace CityNetworks.Neo4j.Tests;

/// <summary>The questions of <c>graphs/neo4j/queries.cypher</c>, one by one.</summary>
internal static class Queries
{
    /// <summary>The first line of a question's comment, and its Cypher.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "graphs", "neo4j", "queries.cypher"))
            .Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(One),
    ];

    private static (string Name, string Text) One(string statement)
    {
        var lines = statement.Split('\n');
        return (
            lines.Last(line => line.StartsWith("//", StringComparison.Ordinal)),
            string.Join('\n', lines.Where(line => !line.StartsWith("//", StringComparison.Ordinal))).Trim());
    }
}
