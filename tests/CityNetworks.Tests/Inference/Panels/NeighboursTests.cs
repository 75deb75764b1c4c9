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

    // a leaves the organisation before b joins; c is there with both, d comes back to meet b.
    [Theory]
    [InlineData("a", ExposureWindow.All, "c1 d1")]
    [InlineData("b", ExposureWindow.All, "c1 d1")]
    [InlineData("b", ExposureWindow.Each, "c1")]
    [InlineData("a", ExposureWindow.Cumulative, "c1 d1")]
    [InlineData("c", ExposureWindow.All, "a1 b1 d1")]
    public void Cities_that_belonged_to_an_organisation_at_different_times_did_not_meet(string city, ExposureWindow window, string expected)
    {
        var records = RecordTexts.Records(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n=== events.csv\nid,start,end\nO,2001,2003\n"
                + "=== participations.csv\ncity,event,from,to\na,O,2001,2002\nb,O,2002,\nc,O,,\nd,O,2001,2002\nd,O,2003,\n");
        var network = NetworkBuilder.Build(records);
        var list = new NeighbourList(network.CityCount);
        var number = network.Names.Cities.ToList().IndexOf(city);
        Neighbours.Of(network, records, new ExposureSettings { Kind = ExposureKind.Events, Window = window }).Collect(number, 1, list);
        Assert.Equal(expected, string.Join(' ', list.Targets.Select(target => $"{network.Names.Cities[target]}{list.WeightOf(target)}").Order()));
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
