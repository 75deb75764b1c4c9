using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTiesEstimateTests
{
    [Fact]
    public void The_bounds_hold_on_any_network() => Samples.RandomWindow.Sample(window =>
    {
        var estimate = CoTies.Estimate(window);
        Assert.InRange(CoTies.Of(window).Count, estimate.TiesAtLeast, estimate.TiesAtMost);
        int[] sizes = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Select(e => window.CitiesOf(e).Length)];
        Assert.Equal(sizes.Sum(size => (long)size * size), estimate.MultiplyAdds);
        Assert.Equal(sizes.Append(0).Max(), estimate.LargestEventSize);
    });

    [Fact]
    public void The_first_of_the_largest_events_is_named()
    {
        var estimate = CoTies.Estimate(NetworkBuilder.Build(3, 3, [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)]).All);
        Assert.Equal((1, 2, 1L, 2L), (estimate.LargestEvent, estimate.LargestEventSize, estimate.TiesAtLeast, estimate.TiesAtMost));
    }

    [Fact]
    public void Cities_that_relieved_each_other_at_a_lasting_event_need_not_have_met()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n=== events.csv\nid,start,end\nE,2001,2002\n"
                + "=== participations.csv\ncity,event,from,to\na,E,2001,2002\nb,E,2002,2003\n"));
        Assert.Equal(0, CoTies.Estimate(network.All).TiesAtLeast);
    }
}
