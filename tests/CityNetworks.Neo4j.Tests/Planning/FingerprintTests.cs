using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class FingerprintTests
{
    [Fact]
    public void Equal_plans_have_one_fingerprint_of_64_hexadecimal_digits()
    {
        var print = Fingerprint.Of([Cities("a", 1), Cities("b", 2)]);
        Assert.Matches("^[0-9a-f]{64}$", print);
        Assert.Equal(print, Fingerprint.Of([Cities("a", 1), Cities("b", 2)]));
    }

    [Fact]
    public void Any_change_changes_it()
    {
        string[] prints =
        [
            Fingerprint.Of([]),
            Fingerprint.Of([Cities("a", 1)]),
            Fingerprint.Of([Cities("b", 1)]),
            Fingerprint.Of([Cities("a", 2)]),
            Fingerprint.Of([Cities("a", 1) with { Lifetime = Lifetime.Result }]),
            Fingerprint.Of([Cities("a", 1) with { Label = NodeLabel.Event }]),
            Fingerprint.Of([Tie("a", "bc")]),
            Fingerprint.Of([Tie("ab", "c")]), // neighbouring keys are kept apart
        ];
        Assert.Equal(prints.Length, prints.Distinct().Count());
    }

    private static NodeGroup Cities(string key, long count) =>
        new(NodeLabel.City, Lifetime.Fact, [new GraphProperty("count", PropertyType.Integer)], [new NodeRow(key, [CypherValue.Of(count)])]);

    private static RelationshipGroup Tie(string source, string target) =>
        new(RelationshipType.CoCoordinated, NodeLabel.City, NodeLabel.City, true, Lifetime.Result, [], [new RelationshipRow("k", source, target, [])]);
}
