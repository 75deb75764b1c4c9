using CityNetworks.Tables;
using CityNetworks.Temporal;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class RoutesTableTests
{
    [Fact]
    public void Each_route_is_that_of_its_pair() => Samples.RandomWindow.Sample(window =>
    {
        var names = window.Network.Names;
        var routes = RoutesTable.Of(window, mostSources: int.MaxValue, mostTargets: int.MaxValue);
        var paths = PathsTable.Of(window);
        var pairs = Enumerable.Range(0, routes.RowCount).Select(row => (routes.Text("source")[row], routes.Text("target")[row])).Distinct();
        Assert.Equal(paths.RowCount, pairs.Count());
        int Number(string city) => names.Cities.ToList().IndexOf(city);
        for (var (row, pair) = (0, 0); pair < paths.RowCount; pair++)
        {
            var route = RouteTable.Of(window, Number(paths.Text("source")[pair]!), Number(paths.Text("target")[pair]!));
            for (var step = 0; step < route.RowCount; step++, row++)
            {
                Assert.Equal((paths.Text("source")[pair], paths.Text("target")[pair]), (routes.Text("source")[row], routes.Text("target")[row]));
                Assert.Equal(Line(route, step), Line(routes, row));
            }
        }
    });

    [Fact]
    public void Sources_that_reach_most_and_targets_reached_first_are_kept() => Samples.RandomWindow.Sample(window =>
    {
        var (all, few) = (PathsTable.Of(window), RoutesTable.Of(window, mostSources: 2, mostTargets: 3));
        var number = window.Network.Names.Cities.Index().ToDictionary(city => city.Item, city => city.Index);
        var reach = all.Text("source").CountBy(source => source!).OrderByDescending(source => source.Value).ThenBy(source => number[source.Key]);
        Assert.Equal(reach.Take(2).Select(source => source.Key).OrderBy(source => number[source]), few.Text("source").Distinct());
        foreach (var source in few.Text("source").Distinct())
        {
            var first = Enumerable.Range(0, all.RowCount).Where(row => all.Text("source")[row] == source)
                .OrderBy(row => window.Network.Names.Periods.ToList().IndexOf(all.Text("arrival_period")[row]!)).ThenBy(row => all.Integers("events")[row])
                .ThenBy(row => number[all.Text("target")[row]!])
                .Take(3).Select(row => all.Text("target")[row]).OrderBy(target => number[target!]);
            var kept = Enumerable.Range(0, few.RowCount).Where(row => few.Text("source")[row] == source).Select(row => few.Text("target")[row]);
            Assert.Equal(first, kept.Distinct());
        }
    });

    private static (long?, string?, string?, string?, string?) Line(Table table, int row) => (
        table.Integers("step")[row], table.Text("period")[row], table.Text("event")[row], table.Text("from")[row], table.Text("to")[row]);
}
