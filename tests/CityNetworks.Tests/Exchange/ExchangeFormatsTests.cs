using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Tables;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class ExchangeFormatsTests
{
    public static TheoryData<string> Ids => [.. ExchangeFormats.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Hostile_names_are_written_as_they_were(string id)
    {
        var format = ExchangeFormats.Find(id);
        var text = Sections("two-mode", ExchangeSamples.Written(format, ExchangeSamples.HostileTwoMode))
            + Sections("ties", ExchangeSamples.Written(format, ExchangeSamples.HostileTies));
        GoldenFile.Matches("CityNetworks.Tests", $"exchange.{id}.txt", text);
    }

    [Fact]
    public void A_format_that_is_not_known_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<ArgumentException>(() => ExchangeFormats.Find("gml"));
        Assert.Contains("csv, dl, dot, gexf, graphml, json, pajek", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_modes_are_made_distinct_only_where_they_share_an_id()
    {
        Assert.Contains("city:1.0", ExchangeSamples.HostileTwoMode.Nodes.Text("id"));
        Assert.Contains("event:1.0", ExchangeSamples.HostileTwoMode.Nodes.Text("id"));
        var bundled = TwoModeGraph.Of(NetworkBuilder.Build(ExchangeSamples.Bundled).All, ExchangeSamples.Bundled);
        Assert.DoesNotContain(bundled.Nodes.Text("id"), node => node!.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public void A_city_is_there_in_the_periods_of_its_ties_and_neighbouring_ones_are_one_spell()
    {
        var graph = ExchangeSamples.HostileTwoMode;
        var city = graph.Nodes.Text("id").ToList().IndexOf($"city:{ExchangeSamples.Quotes}");
        var spell = Assert.Single(graph.NodeSpells[city]);
        Assert.Equal(("2004-01-01", "2005-12-31"), (graph.Time.Start(spell), graph.Time.Last(spell)));
    }

    [Fact]
    public void Ties_of_windows_that_overlap_or_differ_by_direction_are_refused()
    {
        var network = NetworkBuilder.Build(ExchangeSamples.HostileRecords);
        var windows = Windows.Cumulative(network);
        var overlap = Assert.Throws<ArgumentException>(() => TiesGraph.Of(TiesTable.Of(windows.Select(window => CoTies.Of(window))), windows));
        Assert.Contains("overlap", overlap.Message, StringComparison.Ordinal);

        var table = new Table("ties",
        [
            new TextColumn("window", ["all", "all"]), new TextColumn("source", ["1.0", ExchangeSamples.Quotes]),
            new TextColumn("target", [ExchangeSamples.Quotes, "1.0"]),
            new NumberColumn("weight", [1, 2]), new TextColumn("events", ["", ""]),
        ]);
        Assert.Contains("both directions", Assert.Throws<ArgumentException>(() => TiesGraph.Of(table, [network.All])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_of_several_windows_has_a_spell_for_each_and_the_sum_as_its_weight()
    {
        var graph = ExchangeSamples.TiesOf(ExchangeSamples.Bundled);
        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
            Assert.Equal(graph.EdgeSpells[edge].Sum(spell => spell.Weight), graph.Edges.Numbers("weight")[edge]);
        Assert.Contains(graph.EdgeSpells, spells => spells.Count > 1);
    }

    internal static string Sections(string view, IEnumerable<KeyValuePair<string, string>> files) =>
        string.Concat(files.Select(file => $"=== {view}{file.Key}\n{file.Value}{(file.Value.EndsWith('\n') ? "" : "\n")}"));
}
