using CityNetworks.Networks;
using CityNetworks.Studies.Invitations;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Studies.Invitations;

public sealed class CohesionTests
{
    [Fact]
    public void A_meeting_is_worth_what_the_network_with_it_is() => Gen.Select(Samples.RandomWindow, Gen.Int[0, 4095]).Sample((window, bits) =>
    {
        var n = window.Network.CityCount;
        int[] meeting = [.. Enumerable.Range(0, n).Where(city => (bits >> city & 1) == 1)];
        Assert.Equal(Slow(window, meeting), new Cohesion(window).Of(meeting), 1e-12);
    });

    [Fact]
    public void All_at_one_event_are_as_near_as_can_be() => Assert.Equal(1, new Cohesion(Samples.Complete(5, 1).All).Of([]));

    [Fact]
    public void One_city_alone_meets_nobody()
    {
        var chain = new Cohesion(Samples.Chain(3).All);
        Assert.Equal(chain.Of([]), chain.Of([2]));
        Assert.Equal(0, new Cohesion(Samples.Complete(1, 1).All).Of([0]));
    }

    // The network with one event more, and distances of all pairs through every city (Floyd and Warshall).
    private static double Slow(Window window, int[] meeting)
    {
        var n = window.Network.CityCount;
        var ties = Samples.TiesOf(window).Concat(meeting.Select(city => (City: city, Event: -1))).ToArray();
        var distance = new double[n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
                distance[a, b] = a == b ? 0 : ties.Any(tie => tie.City == a && ties.Contains((b, tie.Event))) ? 1 : double.PositiveInfinity;
        }

        for (var k = 0; k < n; k++)
        {
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                    distance[a, b] = Math.Min(distance[a, b], distance[a, k] + distance[k, b]);
            }
        }

        var sum = (from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, n) where a < b select 1 / distance[a, b]).Sum();
        return n < 2 ? 0 : sum / (n * (n - 1.0) / 2);
    }
}
