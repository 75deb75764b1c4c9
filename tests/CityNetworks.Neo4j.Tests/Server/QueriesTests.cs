using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

[Collection(ServerTests.Name)]
public sealed class QueriesTests(ServerFixture fixture)
{
    [Fact]
    public async Task Every_question_has_an_answer_in_the_bundled_records()
    {
        Assert.True(Queries.All.Count > 10);
        await using var transport = await fixture.OpenAsync();
        var parameters = fixture.Bundled.Parameters(
            ("city", CypherValue.Of("montevideo")), ("period", CypherValue.Of("all")), ("min", new CypherFloat(1)), ("policy", CypherValue.Of("road-safety")), ("words", CypherValue.Of("rosario OR montevideo")));
        foreach (var (name, text) in Queries.All)
        {
            var result = await transport.ExecuteAsync(new CypherStatement(text, parameters) { Access = CypherAccess.Read }, TestContext.Current.CancellationToken);
            Assert.True(result.Rows.Count > 0, $"No answer: {name}");
            Assert.All(result.Rows[0], value => Assert.IsNotType<CypherNull>(value));
        }
    }
}
