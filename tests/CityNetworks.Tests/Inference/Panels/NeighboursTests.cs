using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class NeighboursTests
{
    private const string Records = "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n"
        + "=== participations.csv\ncity,event,period\na,E,2001\nb,E,2001\na,F,2003\nc,F,2003\nb,F,2003\n"
        + "=== contacts.csv\nsource,target,from,to,weight\na,b,2001,2002,3\na,c,2002,,\na,b,,,1\n";

    [Theory]
    [InlineData(0, "b4")]
    [InlineData(1, "c1 b1")]
    [InlineData(2, "c1 b1")]
    public void Contacts_count_in_the_periods_of_their_spells(int period, string expected) =>
        Assert.Equal(expected.Split(' ').Order(), NeighboursOf(new ExposureSettings { Kind = ExposureKind.Contacts }, period));

    [Fact]
    public void Meetings_count_in_the_window_of_the_settings()
    {
        Assert.Equal(["b1"], NeighboursOf(new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.Cumulative }, 1));
        Assert.Equal(["b2", "c1"], NeighboursOf(new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.Cumulative }, 2));
        Assert.Equal(["b2", "c1"], NeighboursOf(new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.All }, 0));
        Assert.Empty(NeighboursOf(new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.Sliding, Width = 1 }, 1));
    }

    [Fact]
    public void A_list_that_is_cleared_forgets_its_weights()
    {
        var list = new NeighbourList(3);
        list.Add(2, 5);
        list.Clear();
        list.Add(2, 1);
        Assert.Equal((1.0, true, false), (list.WeightOf(2), list.Contains(2), list.Contains(0)));
    }

    private static IEnumerable<string> NeighboursOf(ExposureSettings settings, int period)
    {
        var records = RecordTexts.Records(Records);
        var network = NetworkBuilder.Build(records);
        var list = new NeighbourList(network.CityCount);
        Neighbours.Of(network, records, settings).Collect(0, period, list);
        return list.Targets.Select(target => $"{network.Names.Cities[target]}{list.WeightOf(target)}").Order();
    }
}
