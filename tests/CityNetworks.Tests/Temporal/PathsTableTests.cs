using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class PathsTableTests
{
    [Fact]
    public void Shows_the_foremost_journey_that_leaves_last()
    {
        // 0 and 1 meet in p0 and p1; 1 and 2 in p2.
        var window = NetworkBuilder.Build(3, [0, 1, 2], [(0, 0), (1, 0), (0, 1), (1, 1), (1, 2), (2, 2)]).All;
        Assert.Equal(
            """
            source,target,first_period,arrival_period,arrival_event,events
            c0,c1,p0,p0,e0,1
            c0,c2,p1,p2,e2,2
            c1,c0,p0,p0,e0,1
            c1,c2,p2,p2,e2,1
            c2,c1,p2,p2,e2,1

            """,
            Csv(PathsTable.Of(window)));
    }

    [Fact]
    public void Rows_are_best_journeys() => NaiveJourneys.Random.Sample(all =>
    {
        var table = PathsTable.Of(all.Window, all.Times, all.Rule);
        var reachable = all.Pairs.Where(pair => all.Between(pair.Source, pair.Target).Count > 0).ToArray();
        Assert.Equal(reachable.Select(pair => ($"c{pair.Source}", $"c{pair.Target}")), table.Text("source").Zip(table.Text("target"))!);
        for (var row = 0; row < reachable.Length; row++)
        {
            var best = all.Best(reachable[row].Source, reachable[row].Target, JourneyKind.Foremost);
            var latest = best.Max(all.Departure);
            Assert.Equal(best[0].Events.Length, table.Integers("events")[row]);
            Assert.Contains(table.Text("arrival_event")[row], best.Where(j => all.Departure(j) == latest).Select(j => $"e{j.Events[^1]}"));
        }
    });

    [Fact]
    public void Events_that_carried_the_news_are_listed_with_their_share()
    {
        var window = NetworkBuilder.Build(3, [0, 0, 1, 2], [(0, 0), (1, 0), (0, 2), (1, 2), (1, 3), (2, 3)]).All;
        Assert.Equal(
            """
            event,name,period,cities,first_arrivals,carried,share
            e0,e0,p0,2,2,2.5,0.4166666666666667
            e2,e2,p1,2,0,0.5,0.08333333333333333
            e3,e3,p2,2,3,3,0.5

            """,
            Csv(EventBetweennessTable.Of(window)));
    }

    [Fact]
    public void A_window_without_events_gives_tables_without_rows()
    {
        var empty = NetworkBuilder.Build(2, 0, []).All;
        Assert.Equal(0, PathsTable.Of(empty).RowCount);
        Assert.Equal(0, EventBetweennessTable.Of(empty).RowCount);
        Assert.Equal(0, PathsTable.Of(NetworkBuilder.Build(1, 1, [(0, 0)]).All).RowCount);
    }

    [Fact]
    public void Threads_change_nothing() => Samples.RandomWindow.Sample(window =>
        Assert.Equal(Csv(PathsTable.Of(window, workers: Workers.One)), Csv(PathsTable.Of(window, workers: new Workers(8)))));

    private static string Csv(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return writer.ToString();
    }

    [Fact]
    public void The_journey_of_fewest_events_is_never_longer_than_the_first_to_arrive() => Samples.RandomWindow.Sample(window =>
    {
        var (first, fewest) = (PathsTable.Of(window).Integers("events"), PathsTable.Of(window, kind: JourneyKind.FewestEvents).Integers("events"));
        Assert.Equal(first.Count, fewest.Count);
        Assert.All(first.Zip(fewest), pair => Assert.True(pair.Second <= pair.First));
    });
}
