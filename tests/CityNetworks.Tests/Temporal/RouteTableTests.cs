using CityNetworks.Temporal;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

/// <summary>A route is a journey that can be walked, and the one in the table of paths.</summary>
public sealed class RouteTableTests
{
    [Theory]
    [InlineData(SameTime.Strict, JourneyKind.Foremost)]
    [InlineData(SameTime.Loose, JourneyKind.Foremost)]
    [InlineData(SameTime.Strict, JourneyKind.FewestEvents)]
    [InlineData(SameTime.Loose, JourneyKind.FewestEvents)]
    public void A_route_can_be_walked_and_is_that_of_the_table(SameTime rule, JourneyKind kind) => Samples.RandomWindow.Sample(window =>
    {
        var names = window.Network.Names;
        var paths = PathsTable.Of(window, null, rule, default, kind);
        for (var row = 0; row < paths.RowCount; row++)
        {
            var source = names.Cities.ToList().IndexOf(paths.Text("source")[row]!);
            var target = names.Cities.ToList().IndexOf(paths.Text("target")[row]!);
            var route = RouteTable.Of(window, source, target, null, rule, kind);
            Assert.Equal(paths.Integers("events")[row], route.RowCount);
            Assert.Equal(paths.Text("first_period")[row], route.Text("period")[0]);
            Assert.Equal(paths.Text("arrival_event")[row], route.Text("event")[^1]);
            Assert.Equal(names.Cities[source], route.Text("from")[0]);
            Assert.Equal(names.Cities[target], route.Text("to")[^1]);
            var before = int.MinValue;
            for (var step = 0; step < route.RowCount; step++)
            {
                var at = names.Events.ToList().IndexOf(route.Text("event")[step]!);
                var there = window.CitiesOf(at).ToArray().Select(city => names.Cities[city]).ToArray();
                Assert.Contains(route.Text("from")[step], there);
                Assert.Contains(route.Text("to")[step], there);
                if (step > 0)
                    Assert.Equal(route.Text("to")[step - 1], route.Text("from")[step]);
                var time = window.Network.PeriodOf(at);
                Assert.True(rule is SameTime.Strict ? time > before : time >= before);
                before = time;
            }
        }
    });

    [Fact]
    public void Without_a_journey_there_is_no_row()
    {
        var network = Samples.Star(2);
        Assert.Equal(0, RouteTable.Of(network.All, 0, 0).RowCount);
        Assert.Equal(1, RouteTable.Of(network.All, 1, 0).RowCount);
        Assert.Equal(0, RouteTable.Of(network.All, 1, 2).RowCount); // both events are at one time
    }
}
