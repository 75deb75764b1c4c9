using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class TiesTableTests
{
    [Fact]
    public void Ties_of_each_period_carry_names_weight_and_events()
    {
        var windows = Windows.Each(MercocitiesTable1.Network).Take(2).Append(MercocitiesTable1.Network.All);
        var table = TiesTable.Of(windows.Select(window => CoTies.Of(window)));
        Assert.Equal("ties", table.Name);
        using var text = new StringWriter();
        TableCsv.Write(table, text);
        var lines = text.ToString().Split('\n');
        Assert.Equal("window,source,target,source_name,target_name,weight,events,periods", lines[0]);
        Assert.Equal("2004-2005,asuncion,guarulhos,asuncion,guarulhos,1,K-X,2004-2005", lines[1]);
        Assert.Equal("2005-2006,buenos-aires,diadema,buenos-aires,diadema,1,K-XI,2005-2006", lines[2]);
        Assert.Contains("all,jesus-maria,pergamino,jesus-maria,pergamino,3,K-XVI;K-XVII;K-XVIII,2011-2012;2012-2013;2013-2014", lines);
        Assert.Equal(1 + 3 + 37, table.RowCount);
    }

    [Fact]
    public void A_weight_that_is_not_symmetric_has_a_row_each_way()
    {
        var table = TiesTable.Of([CoTies.Of(Samples.Star(2).All, TieWeight.Resource)]);
        Assert.Equal(["c0", "c0", "c1", "c2"], table.Text("source"));
        Assert.Equal(["c1", "c2", "c0", "c0"], table.Text("target"));
        Assert.Equal([0.5, 0.5, 0.25, 0.25], table.Numbers("weight"));
    }

    [Fact]
    public void One_weight_that_is_not_symmetric_does_not_double_the_ties_of_another()
    {
        var window = Samples.Star(2).All;
        var table = TiesTable.Of([CoTies.Of(window, TieWeight.Resource), CoTies.Of(window)]);
        Assert.Equal([0.5, 0.5, 0.25, 0.25, 1, 1], table.Numbers("weight"));
    }

    [Fact]
    public void One_signed_backbone_is_enough_for_a_sign()
    {
        var window = Samples.Star(3).All;
        var table = TiesTable.Of(
        [
            (CoTies.Of(window), Backbone.Of(window, BackboneMethod.Hypergeometric, new BackboneOptions { Signed = true })),
            (CoTies.Of(window), Backbone.Of(window, BackboneMethod.Hypergeometric)),
        ]);
        Assert.Contains("sign", table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void The_table_of_many_windows_has_the_ties_of_each_in_order() => Samples.Random.Sample(network =>
    {
        IReadOnlyList<CoTies> windows = [.. Windows.Each(network).Append(network.All).Select(window => CoTies.Of(window))];
        var table = TiesTable.Of(windows);
        var expected = windows
            .SelectMany(ties => ties.All().Select(tie => (ties.Window.Name, network.Names.Cities[tie.Source], network.Names.Cities[tie.Target], tie.Weight)))
            .ToArray();
        Assert.Equal(expected.Length, table.RowCount);
        Assert.Equal(expected, Enumerable.Range(0, table.RowCount)
            .Select(row => (table.Text("window")[row]!, table.Text("source")[row]!, table.Text("target")[row]!, table.Numbers("weight")[row])));
    });
}
