using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TwoModeNetworkTests
{
    [Fact]
    public void Rows_and_columns_hold_the_same_ties() => Samples.Random.Sample(network =>
    {
        var byCity = Enumerable.Range(0, network.CityCount).SelectMany(city => network.EventsOf(city).ToArray().Select(e => (city, e)));
        var byEvent = Enumerable.Range(0, network.EventCount).SelectMany(e => network.CitiesOf(e).ToArray().Select(city => (city, e)));
        Assert.Equal(byCity, byEvent.Order());
        Assert.Equal(network.TieCount, byCity.Count());
    });

    [Fact]
    public void Periods_without_events_are_passed_over()
    {
        var network = NetworkBuilder.Build(1, [0, 2, 2, 5], [(0, 0)]);
        Assert.Equal([0, 2, 2, 5], Enumerable.Range(0, 4).Select(network.PeriodOf));
        Assert.Equal([0, 1, 1, 3, 3, 3], Enumerable.Range(0, 6).Select(network.FirstEventOf));
    }

    [Fact]
    public void A_span_of_lasting_events_holds_only_the_ties_that_are_in_it()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n=== events.csv\nid,start,end\nE,2001,2002\n"
                + "=== participations.csv\ncity,event,from,to\na,E,2001,2003\nb,E,2002,2003\n"));
        Assert.Equal((2, 1, 2), (network.TieCount, network.In(0, 1).TieCount, network.In(1, 2).TieCount));
        Assert.Same(network, network.In(0, 2));
    }
}
