using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Studies.GoldenValues;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>Every published or hand-computed value of centrality, ties, closure and backbones, in one place: the table of <c>citynet conformance</c>.</summary>
public sealed class GoldenValueTests
{
    public static TheoryData<string> Checks { get; } = [.. CityNetworks.Studies.Conformance.All.Select(Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Known_value_is_met(string name)
    {
        var check = CityNetworks.Studies.Conformance.All.Single(check => Name(check) == name);
        var actual = check.Compute();
        Assert.True(check.Passes(actual), $"{name}: {actual}; expected {check.Expected} ± {check.Tolerance}.");
    }

    [Theory]
    [InlineData("G1", 16)]
    [InlineData("G2", 11)]
    [InlineData("G3", 6)]
    [InlineData("G4", 7)]
    [InlineData("G5", 6)]
    [InlineData("G6", 11)]
    [InlineData("G8", 26)]
    [InlineData("INV", 6)]
    public void No_value_is_lost(string group, int count) => Assert.Equal(count, CityNetworks.Studies.Conformance.All.Count(check => check.Id == group));

    [Fact]
    public void A_value_that_is_off_or_missing_does_not_pass()
    {
        var check = new ConformanceCheck("G0", "one", 1, 0.5, () => 1);
        Assert.True(check.Passes(1.5));
        Assert.False(check.Passes(1.6));
        Assert.False(check.Passes(0.4));
        Assert.False(check.Passes(double.NaN));
    }

    [Fact]
    public void The_table_says_where_other_tools_differ()
    {
        var table = CityNetworks.Studies.Conformance.Of();
        Assert.Equal("conformance", table.Name);
        Assert.Equal(["check", "expected", "actual", "tolerance", "passes", "others"], table.Columns.Select(column => column.Name));
        Assert.Equal(table.RowCount, table.Text("check").Distinct().Count());
        Assert.All(table.Flags("passes"), passes => Assert.True(passes));
        foreach (var tool in new[] { "netrics", "NetworkX", "igraph", "GDS", "NetworKit", "tnet", "backbone", "bipartite" })
            Assert.Contains(table.Text("others"), text => text?.Contains(tool, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_bundled_women_are_those_of_the_published_table()
    {
        Assert.DoesNotContain(SouthernWomen.Read().Problems, problem => problem.Severity is Severity.Error);
        var network = NetworkBuilder.Build(SouthernWomen.Records);
        var ties = Samples.TiesOf(network.All).Select(tie => (network.Names.Cities[tie.City], network.Names.Events[tie.Event]));
        Assert.Equal(Samples.TiesOf(Davis.Network.All).Select(tie => (Davis.Women[tie.City], $"E{tie.Event + 1}")).Order(), ties.Order());
    }

    private static string Name(ConformanceCheck check) => $"{check.Id} {check.What}";
}
