using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Networks.Direct;

public sealed class DirectNetworkTests
{
    private static readonly RecordSet s_records = new("direct")
    {
        Periods = [new("2001"), new("2002"), new("2003")],
        Cities = [new("a", "A"), new("b", "B"), new("c", "C"), new("d", "D") { Evidence = Evidence.Secondary }],
        Contacts =
        [
            new("a", "b") { Kind = "twinning", From = "2002" },
            new("a", "b") { Kind = "border", Weight = 3 },
            new("a", "b") { Kind = "border", Weight = 2 },
            new("b", "a") { From = "2001", To = "2002" },
            new("c", "c"),
            new("c", "d"),
        ],
    };

    [Fact]
    public void A_tie_holds_in_its_periods_and_weighs_its_kinds_together()
    {
        Assert.Equal("a→b 3 border, b→a 1 ", Text(0, 1));
        Assert.Equal("a→b 4 border+twinning", Text(1, 3));
        Assert.Equal("a→b 4 border+twinning, b→a 1 ", Text(0, 3));
    }

    [Fact]
    public void Who_does_not_count_and_who_has_no_tie_is_not_present()
    {
        var network = DirectNetwork.Of(s_records, 0, 3, "all");
        Assert.Equal([0, 1], network.Present);
        Assert.Equal(["a", "b", "c"], network.Ids);
        Assert.False(network.IsSymmetric);
        Assert.Equal([0, 2], DirectNetwork.Of(s_records with { Contacts = [new("a", "c"), new("c", "a")] }, 0, 3, "all").Present);
    }

    [Fact]
    public void Windows_are_those_of_the_periods()
    {
        var windows = Windows.Each(NetworkBuilder.Build(s_records));
        Assert.Equal(["2001", "2002", "2003"], DirectNetwork.Of(s_records, windows).Select(network => network.Window));
    }

    private static string Text(int first, int end) => string.Join(", ", DirectNetwork.Of(s_records, first, end, "x").Ties
        .Select(tie => $"{s_records.Cities[tie.Source].Id}→{s_records.Cities[tie.Target].Id} {tie.Weight} {string.Join('+', tie.Kinds)}"));
}
