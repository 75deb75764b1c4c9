using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class EventRemovalTests
{
    [Fact]
    public void A_window_without_an_event_has_all_other_ties_and_the_same_numbers() => Samples.RandomWindow.Sample(window =>
    {
        for (var removed = window.FirstEvent; removed < window.EndEvent; removed++)
        {
            var without = window.Without(removed);
            Assert.Equal(Samples.TiesOf(window).Where(tie => tie.Event != removed), Samples.TiesOf(without));
            Assert.Equal((window.Name, window.FirstPeriod, window.EndPeriod), (without.Name, without.FirstPeriod, without.EndPeriod));
            Assert.Equal(window.Network.EventCount, without.Network.EventCount);
        }
    });

    [Fact]
    public void Spells_of_the_other_events_are_kept()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n=== events.csv\nid,start,end\nE,2001,2002\nF,2001,2002\n"
                + "=== participations.csv\ncity,event,from,to\na,E,2001,2003\nb,E,2002,2003\na,F,2001,2002\n"));
        var without = network.All.Without(network.Names.Events.ToList().IndexOf("F"));
        Assert.True(without.Network.HasSpells);
        Assert.Equal(
            ["2001:1", "2002:2"],
            Windows.Each(without.Network).Select(window => $"{window.Name}:{window.CountCities()}"));
    }
}
