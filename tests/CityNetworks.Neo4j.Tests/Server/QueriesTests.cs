using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Records.Bundled;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

[Collection(ServerTests.Name)]
public sealed partial class QueriesTests(ServerFixture fixture)
{
    /// <summary>More paths than this nobody looks at.</summary>
    private const int Most = 200;

    [Fact]
    public async Task Every_question_has_an_answer_in_the_bundled_records_with_the_parameters_it_is_documented_with()
    {
        Assert.True(Queries.All.Count > 10);
        await using var transport = await fixture.OpenAsync();
        var parameters = Documented();
        foreach (var (name, text) in Queries.All)
        {
            var statement = new CypherStatement(text, parameters) { Access = CypherAccess.Read };
            var result = await transport.ExecuteAsync(statement, TestContext.Current.CancellationToken);
            Assert.True(result.Rows.Count is > 0 and <= Most, $"{result.Rows.Count} answers: {name}");
            Assert.All(result.Rows[0], value => Assert.IsNotType<CypherNull>(value));
        }
    }

    [Fact]
    public async Task A_question_that_could_grow_with_the_graph_has_a_bound()
    {
        Assert.All(
            Queries.All.Where(query => query.Text.Contains("RETURN p", StringComparison.Ordinal)),
            query => Assert.Contains("LIMIT", query.Text, StringComparison.Ordinal));
        var cities = Mercocities.Read().Records!.Cities.Count;
        var diffusion = Queries.All.Single(query => query.Name.StartsWith("// Diffusion", StringComparison.Ordinal)).Text;
        await using var transport = await fixture.OpenAsync();
        var unbounded = new CypherStatement(diffusion.Replace("LIMIT 1000", string.Empty, StringComparison.Ordinal), Documented());
        var paths = await transport.ExecuteAsync(unbounded, TestContext.Current.CancellationToken);
        Assert.InRange(paths.Rows.Count, 1, cities); // one a city, however many ways there are
    }

    [Fact]
    public async Task A_word_without_its_accents_finds_the_name()
    {
        var found = await fixture.QueryAsync(
            "CALL db.index.fulltext.queryNodes('citynet_search', 'asuncion') YIELD node WHERE node.dataset = $dataset RETURN node.name",
            ("dataset", CypherValue.Of(fixture.Bundled.Dataset)));
        Assert.Contains(new CypherText("Asunción"), found.Rows.Select(row => row[0]));
        var old = await fixture.QueryAsync("SHOW INDEXES YIELD name WHERE name = 'citynet_names' RETURN count(*) AS n");
        Assert.Equal(0, old.Count);
    }

    private CypherMap Documented()
    {
        var file = Path.Combine(Repository.Root, "graphs", "neo4j", "queries.cypher");
        var line = File.ReadLines(file).Single(line => line.Contains(":param", StringComparison.Ordinal));
        var values = ParameterPattern().Matches(line).ToDictionary(
            match => match.Groups[1].Value,
            match => match.Groups[2].Success
                ? CypherValue.Of(match.Groups[2].Value)
                : new CypherFloat(double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)));
        values["dataset"] = CypherValue.Of(fixture.Bundled.Dataset);
        return CypherMap.Of([.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    [GeneratedRegex(@"(\w+): (?:'([^']*)'|([0-9.]+))")]
    private static partial Regex ParameterPattern();
}
