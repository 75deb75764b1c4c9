using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Views;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class MeasuredTests
{
    private static readonly World s_world = World.Of(DataSetList.Bundled[1], new RecordsRequest("davis-southern-women"));
    private static readonly NetworkRequest s_asked = new(s_world.Request);

    [Fact]
    public void The_degree_of_a_woman_is_the_number_of_her_events()
    {
        var table = Measured.Of(s_world, s_asked with { Measure = "degree" }, Workers.One).Table("centrality");
        var raw = table.Text("node").Zip(table.Numbers("raw")).ToDictionary(row => row.First!, row => row.Second);
        Assert.Equal(18, raw.Count);
        Assert.All(
            s_world.Records.Participations.GroupBy(row => row.City), woman => Assert.Equal(woman.Count(), raw[woman.Key]));
        Assert.Equal([8, 8], raw.Values.OrderDescending().Take(2)); // Evelyn and Theresa
    }

    [Fact]
    public void Only_a_backbone_says_which_ties_are_kept()
    {
        Assert.DoesNotContain(Measured.Of(s_world, s_asked, Workers.One).Table("ties").Columns, column => column.Name == "kept");
        Assert.Contains(
            Measured.Of(s_world, s_asked with { Backbone = "hypergeometric" }, Workers.One).Table("ties").Columns, column => column.Name == "kept");
    }

    [Fact]
    public void Unknown_words_are_refused()
    {
        Assert.StartsWith(
            "measure: found 'fame'", Refused(s_asked with { Measure = "fame" }).Message, StringComparison.Ordinal);
        var periods = World.Of(DataSetList.Bundled[0], new RecordsRequest("mercocities-utsc")); // more than one
        Assert.StartsWith(
            "window: found 'each'",
            Assert.Throws<RefusedException>(() => Measured.Of(periods, new NetworkRequest(periods.Request, "each"), Workers.One)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "table: found 'paths'; expected centrality, ties or describe.",
            Assert.Throws<RefusedException>(() => Measured.Of(s_world, s_asked, Workers.One).Table("paths")).Message);
    }

    private static RefusedException Refused(NetworkRequest asked) => Assert.Throws<RefusedException>(() => Measured.Of(s_world, asked, Workers.One));
}
