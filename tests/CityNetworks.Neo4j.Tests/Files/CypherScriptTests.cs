using CityNetworks.Neo4j.Files;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Files;

public sealed class CypherScriptTests
{
    internal static DateTimeOffset CreatedAt { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void The_script_of_hostile_names_is_as_it_was()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        CypherScript.WriteSchema(writer);
        CypherScript.WriteData(Hostile.Plan, CreatedAt, writer);
        Expected.Matches("script.cypher", writer.ToString());
    }
}
