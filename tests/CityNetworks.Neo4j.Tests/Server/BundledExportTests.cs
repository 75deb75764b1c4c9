using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>The command line on a real server, as a user runs it.</summary>
[Collection(ServerTests.Name)]
public sealed class BundledExportTests(ServerFixture fixture)
{
    [Fact]
    public void Exported_it_shows_each_kind_and_verifies_counts_and_sums()
    {
        var lines = fixture.Bundled.First.Lines;
        Assert.Equal("kind,name,rows,created,updated,deleted,seconds", lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.All(rows, row => Assert.Equal((row[2], "0", "0"), (row[3], row[4], row[5])));
        string[] kinds =
        [
            "node City", "node Event", "node Period", "node Policy", "node CityPeriod", "node EventPeriod", "relationship COORDINATED",
            "relationship PARTICIPATED_IN",
            "relationship CO_COORDINATED", "relationship HAS_SCORE", "relationship ADOPTED", "relationship EXPECTED_ADOPTERS", "relationship INFLUENCED",
            "relationship CURRENT_RUN",
        ];
        Assert.Subset(rows.Select(row => $"{row[0]} {row[1]}").ToHashSet(), kinds.ToHashSet());
        Assert.Matches("Verified: [0-9]{2,} counts and sums agree", fixture.Bundled.First.Error);
    }

    [Fact]
    public async Task Exported_again_nothing_is_created_or_deleted()
    {
        await using var transport = await fixture.OpenAsync();
        var before = await GraphText.OfAsync(transport, fixture.Bundled.Dataset);
        var again = fixture.Citynet([.. BundledGraph.Arguments(fixture.Bundled.Dataset), "--prune", "--batch", "7", "--threads", "1"]);
        Assert.True(again.Code == 0, again.Error);
        Assert.All(again.Lines.Skip(1).Select(line => line.Split(',')), row => Assert.Equal(("0", row[2], "0"), (row[3], row[4], row[5])));
        Assert.Equal(before, await GraphText.OfAsync(transport, fixture.Bundled.Dataset));
    }

    [Fact]
    public async Task Verifying_alone_finds_what_somebody_changed_and_ends_with_4()
    {
        var dataset = ServerFixture.NewDataset("changed");
        string[] arguments = ["export", "neo4j", "--dataset", dataset, "--window", "all"];
        Assert.Equal(0, fixture.Citynet([.. arguments, "--quiet"]).Code);
        Assert.Equal(0, fixture.Citynet([.. arguments, "--verify-only"]).Code);
        await fixture.QueryAsync("MATCH (c:City {dataset: $dataset, id: 'montevideo'}) SET c.lat = 0.0", ("dataset", CypherValue.Of(dataset)));
        var run = fixture.Citynet([.. arguments, "--verify-only"]);
        Assert.Equal(4, run.Code);
        Assert.Contains("City, sum lat: sent", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_Dataset_is_listed_with_its_run_and_removed_by_name_and_another_is_not_found()
    {
        var dataset = ServerFixture.NewDataset("gone");
        Assert.Equal(0, fixture.Citynet("export", "neo4j", "--dataset", dataset, "--records-only", "--quiet").Code);
        var row = Assert.Single(Listed(), line => line.StartsWith($"{dataset},", StringComparison.Ordinal)).Split(',');
        var published = fixture.Citynet("export", "neo4j", "--delete-run", row[1]); // it is the one that readers see
        Assert.Equal(4, published.Code);
        Assert.Contains(row[1], published.Error, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Citynet("export", "neo4j", "--delete-dataset", dataset, "--quiet").Code);
        Assert.DoesNotContain(Listed(), line => line.StartsWith($"{dataset},", StringComparison.Ordinal));
        var again = fixture.Citynet("export", "neo4j", "--delete-dataset", dataset);
        Assert.Equal(4, again.Code);
        Assert.Contains(dataset, again.Error, StringComparison.Ordinal);

        string[] Listed() => fixture.Citynet("export", "neo4j", "--list", "--format", "csv").Lines;
    }

    [Fact]
    public void The_check_writes_nothing_and_an_unknown_database_ends_with_4()
    {
        var check = fixture.Citynet("export", "neo4j", "--check", "--format", "csv");
        Assert.Equal(0, check.Code);
        Assert.Contains("\nedition,community,true\n", check.Output, StringComparison.Ordinal);
        var unknown = fixture.Citynet("export", "neo4j", "--database", "nosuch");
        Assert.Equal(4, unknown.Code);
        Assert.Contains("Neo.ClientError.Database.DatabaseNotFound", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("nosuch", unknown.Error, StringComparison.Ordinal);
    }
}
