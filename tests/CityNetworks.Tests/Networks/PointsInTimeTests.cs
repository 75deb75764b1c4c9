using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class PointsInTimeTests
{
    [Fact]
    public void Each_period_of_an_event_is_an_event() => SpellSample.Any.Sample(sample =>
    {
        var points = sample.Network().InPoints();
        Assert.False(points.HasSpells);
        Assert.Equal(sample.Naive.Points.Select(point => (point.Period, $"e{point.Event}", $"c{point.City}")).Order(), Ties(points).Order());
    });

    [Fact]
    public void A_network_of_points_is_returned_as_it_is() => Assert.Same(MercocitiesTable1.Network, MercocitiesTable1.Network.InPoints());

    [Fact]
    public void News_passes_between_those_who_are_there_in_one_period()
    {
        // a leaves before c comes: b was with both, and brings the news on.
        var network =
            NetworkBuilder.Build(RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2000,2002\nb,o,2001,2004\nc,o,2003,\nd,o,2003,\n"));
        Assert.Throws<ArgumentException>(() => EventTimes.OfPeriods(network));
        var paths = PathsTable.Of(network.InPoints().All);
        var rows = Enumerable.Range(0, paths.RowCount)
            .Select(row =>
                $"{paths.Text("source")[row]}{paths.Text("target")[row]} {paths.Text("first_period")[row]} {paths.Text("arrival_period")[row]} "
                    + $"{paths.Integers("events")[row]}");
        Assert.Equal(
            [
                "ab 2001 2001 1", "ac 2001 2003 2", "ad 2001 2003 2", "ba 2001 2001 1", "bc 2003 2003 1", "bd 2003 2003 1", "cb 2003 2003 1", "cd 2003 2003 1",
                "db 2003 2003 1", "dc 2003 2003 1",
            ],
            rows);
    }

    [Fact]
    public void Journeys_are_those_of_events_that_are_points() => SpellSample.Any.Sample(sample =>
    {
        var (lasting, points) = (sample.Network().InPoints(), sample.NetworkOfPoints());
        for (var city = 0; city < sample.Cities; city++)
            Assert.Equal(EarliestArrival.Of(points.All, city), EarliestArrival.Of(lasting.All, city));
    });

    private static IEnumerable<(int Period, string Event, string City)> Ties(TwoModeNetwork network) =>
        Enumerable.Range(0, network.EventCount)
            .SelectMany(e => network.CitiesOf(e).ToArray().Select(city => (network.PeriodOf(e), network.Names.Events[e], network.Names.Cities[city])));
}
