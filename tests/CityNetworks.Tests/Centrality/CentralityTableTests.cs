using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralityTableTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(4, [0, 1, 1], [(0, 0), (1, 0), (1, 1), (2, 1), (1, 2)]);

    [Fact]
    public void Rows_stand_by_window_mode_node_and_measure()
    {
        var table = CentralityTable.Of(
            Windows.Each(s_network), [CentralityMeasures.Find("harmonic"), CentralityMeasures.Find("degree")], [Mode.Event, Mode.City]);
        Assert.Equal("centrality", table.Name);
        Assert.Equal(["window", "mode", "node", "name", "measure", "dialect", "raw", "value", "rank"], table.Columns.Select(c => c.Name));
        var keys = Enumerable.Range(0, table.RowCount)
            .Select(row => $"{table.Text("window")[row]} {table.Text("mode")[row]} {table.Text("node")[row]} {table.Text("measure")[row]}");
        Assert.Equal(
            from key in new[] { "p0 city c0", "p0 city c1", "p0 event e0", "p1 city c1", "p1 city c2", "p1 event e1", "p1 event e2" }
            from measure in new[] { "harmonic", "degree" }
            select $"{key} {measure}",
            keys);
    }

    [Fact]
    public void Values_are_those_of_the_measure_and_ranks_share_places()
    {
        var table = CentralityTable.Of([s_network.All], [CentralityMeasures.Find("degree")]);
        Assert.Equal(["c0", "c1", "c2"], table.Text("node"));
        Assert.Equal([1, 3, 1], table.Numbers("raw"));
        Assert.Equal([1 / 3.0, 1, 1 / 3.0], table.Numbers("value"));
        Assert.Equal([2, 1, 2], table.Integers("rank"));
    }

    [Fact]
    public void Default_is_four_measures_of_cities_in_the_dialect_bh2011()
    {
        var table = CentralityTable.Of([Davis.Network.All]);
        Assert.Equal(18 * 4, table.RowCount);
        Assert.Equal(["degree", "harmonic", "betweenness", "eigenvector"], table.Text("measure").Take(4));
        Assert.All(table.Text("dialect"), dialect => Assert.Equal("bh2011", dialect));
    }

    [Fact]
    public void Women_with_the_same_gatherings_share_every_rank()
    {
        // Olivia and Flora went to E9 and E11 only.
        var table = CentralityTable.Of([Davis.Network.All], CentralityMeasures.All);
        for (var k = 0; k < CentralityMeasures.All.Count; k++)
            Assert.Equal(table.Integers("rank")[(16 * CentralityMeasures.All.Count) + k], table.Integers("rank")[(17 * CentralityMeasures.All.Count) + k]);
    }

    [Fact]
    public void Dialect_names_itself_and_changes_betweenness_alone()
    {
        var ours = CentralityTable.Of([Davis.Network.All], CentralityMeasures.All);
        var theirs = CentralityTable.Of([Davis.Network.All], CentralityMeasures.All, dialect: CentralityDialect.Be1997);
        Assert.All(theirs.Text("dialect"), dialect => Assert.Equal("be1997", dialect));
        var changed = Enumerable.Range(0, ours.RowCount)
            .Where(row => ours.Numbers("value")[row] != theirs.Numbers("value")[row])
            .Select(row => ours.Text("measure")[row]!);
        Assert.Equal(
            CentralityMeasures.All.Where(measure => measure.DifferingDialects.Contains(CentralityDialect.Be1997)).Select(measure => measure.Id),
            changed.Distinct());
    }

    [Fact]
    public void Iteration_that_did_not_converge_leaves_blanks()
    {
        var never = new CentralityMeasure((window, _, _) => (Degree.Of(window), false), (_, raw, _) => raw)
        {
            Id = "never",
            Name = "Never",
            Scope = CityNetworks.Measures.MeasureScope.City,
            Meaning = "?",
            Formula = "?",
            Normalisation = "?",
            Cases = "?",
            Citation = "?",
        };
        var table = CentralityTable.Of([s_network.All], [never]);
        Assert.All(table.Numbers("value"), value => Assert.True(double.IsNaN(value)));
        Assert.All(table.Integers("rank"), Assert.Null);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var network = RandomNetworks.Sparse(60, 40, 200, 1);
        var windows = Enumerable.Repeat(network.All, 20).ToArray();
        Assert.Equal(
            CentralityTable.Of(windows, CentralityMeasures.All, workers: Workers.One).Numbers("value"),
            CentralityTable.Of(windows, CentralityMeasures.All, workers: new Workers(8)).Numbers("value"));
    }

    [Fact]
    public void Empty_window_has_no_rows() => Assert.Equal(0, CentralityTable.Of([NetworkBuilder.Build(2, 1, []).All]).RowCount);
}
