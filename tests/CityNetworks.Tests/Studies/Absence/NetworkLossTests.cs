using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Studies.Absence;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Studies.Absence;

public sealed class NetworkLossTests
{
    [Fact]
    public void What_the_unit_loses_without_Pergamino_is_what_Table_1_says()
    {
        var coordination = new Selection { Kinds = new HashSet<EventKind> { EventKind.Coordination } };
        var loss = NetworkLoss.Of(NetworkBuilder.Build(Mercocities.Read().Records!, coordination).All, Ids("pergamino"));

        Assert.Equal((20, 19), Measure(loss, "cities"));
        Assert.Equal((37, 29), Measure(loss, "ties")); // the 8 ties of its degree in the projection
        Assert.Equal((3, 3), Measure(loss, "parts"));
        Assert.Equal((12, 11), Measure(loss, "largest_part"));
        var pergamino = Row(loss.Cities, "pergamino");
        Assert.Equal(17.8333, loss.Cities.Numbers("betweenness_before")[pergamino], 1e-4);
        Assert.Equal(1, loss.Cities.Integers("rank_before")[pergamino]);
        Assert.Null(loss.Cities.Integers("rank_after")[pergamino]);
        Assert.Equal(1, loss.Cities.Integers("rank_after")[Row(loss.Cities, "canoas")]);
        Assert.Equal(8, loss.Ties.Flags("lost").Count(lost => lost == true));
    }

    [Fact]
    public void Every_number_is_that_of_the_slow_way() => Gen.Select(Samples.RandomWindow, Gen.Int[0, 4095]).Sample((window, leave) =>
    {
        var n = window.Network.CityCount;
        bool[] leaves = [.. Enumerable.Range(0, n).Select(city => (leave >> city & 1) == 1)];
        var loss = NetworkLoss.Of(window, Enumerable.Range(0, n).Where(city => leaves[city]).Select(city => $"c{city}").ToHashSet());
        var before = Tied(window);
        var after = (bool[,])before.Clone();
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
                after[a, b] &= !leaves[a] && !leaves[b];
        }

        Check(loss, before, after, leaves);
    });

    [Fact]
    public void Direct_ties_count_in_whichever_direction() =>
        Gen.Select(Gen.Int[1, 8], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 20], Gen.Int[0, 255]).Sample((n, pairs, leave) =>
        {
            var ties = pairs.Where(pair => pair.Item1 < n && pair.Item2 < n).Select(pair => (pair.Item1, pair.Item2, 1.0)).ToArray();
            bool[] leaves = [.. Enumerable.Range(0, n).Select(city => (leave >> city & 1) == 1)];
            var loss = NetworkLoss.Of(DirectNetwork.Of(n, ties), Enumerable.Range(0, n).Where(city => leaves[city]).Select(city => $"c{city}").ToHashSet());
            bool[,] before = new bool[n, n], after = new bool[n, n];
            foreach (var (a, b, _) in ties.Where(tie => tie.Item1 != tie.Item2))
            {
                before[a, b] = before[b, a] = true;
                after[a, b] = after[b, a] = !leaves[a] && !leaves[b];
            }

            Check(loss, before, after, leaves);
        });

    [Fact]
    public void A_city_without_a_tie_changes_nothing_and_all_cities_leave_nothing()
    {
        var chain = Samples.Chain(3);
        var nobody = NetworkLoss.Of(chain.All, Ids("elsewhere"));
        Assert.All(nobody.Summary.Numbers("change"), change => Assert.Equal(0, change));
        var all = NetworkLoss.Of(chain.All, Ids("c0", "c1", "c2", "c3"));
        Assert.Equal((3, 0), Measure(all, "ties"));
        Assert.Equal((0, 0), Measure(all, "connected_pairs"));
        Assert.True(double.IsNaN(Measure(all, "mean_nearness").After));
        Assert.Equal((1, 0), Measure(all, "parts"));
    }

    [Fact]
    public void The_middle_of_a_chain_leaves_two_parts_and_the_middle_of_a_star_nobody_together()
    {
        var chain = NetworkLoss.Of(Samples.Chain(4).All, Ids("c2"));
        Assert.Equal((1, 2), Measure(chain, "parts"));
        Assert.Equal((6, 2), Measure(chain, "connected_pairs"));
        var star = NetworkLoss.Of(Samples.Star(4).All, Ids("c0"));
        Assert.Equal((0, 4), Measure(star, "isolated_cities"));
        Assert.Equal((4, 0), Measure(star, "ties"));
    }

    // By distances of all pairs (Floyd and Warshall) and the count of shortest paths through each city.
    private static void Check(NetworkLoss loss, bool[,] before, bool[,] after, bool[] leaves)
    {
        var (slowBefore, slowAfter) = (Slow(before, leaves), Slow(after, leaves));
        var n = leaves.Length;
        int[] shown = [.. Enumerable.Range(0, n).Where(city => leaves[city] || slowBefore[city].Ties > 0)];
        Assert.Equal(shown.Select(city => $"c{city}").Order(StringComparer.Ordinal), loss.Cities.Text("city").Order(StringComparer.Ordinal));
        foreach (var city in shown)
        {
            var row = Row(loss.Cities, $"c{city}");
            Assert.Equal(slowBefore[city].Ties, loss.Cities.Integers("ties_before")[row]);
            Assert.Equal(slowBefore[city].Reach, loss.Cities.Integers("reach_before")[row]);
            Assert.Equal(slowBefore[city].Nearness, loss.Cities.Numbers("nearness_before")[row], 1e-9);
            Assert.Equal(slowBefore[city].Between, loss.Cities.Numbers("betweenness_before")[row], 1e-9);
            Assert.Equal(leaves[city] ? null : slowAfter[city].Ties, loss.Cities.Integers("ties_after")[row]);
            Assert.Equal(leaves[city] ? null : slowAfter[city].Reach, loss.Cities.Integers("reach_after")[row]);
            Assert.Equal(leaves[city] ? double.NaN : slowAfter[city].Nearness, loss.Cities.Numbers("nearness_after")[row], 1e-9);
            Assert.Equal(leaves[city] ? double.NaN : slowAfter[city].Between, loss.Cities.Numbers("betweenness_after")[row], 1e-9);
            Assert.Equal(leaves[city] ? null : slowAfter[city].Ties == 0, loss.Cities.Flags("isolated")[row]);
        }

        int[] staying = [.. shown.Where(city => !leaves[city])];
        Assert.Equal((slowBefore.Sum(city => city.Ties) / 2.0, slowAfter.Sum(city => city.Ties) / 2.0), Measure(loss, "ties"));
        Assert.Equal((staying.Sum(city => slowBefore[city].Reach) / 2.0, staying.Sum(city => slowAfter[city].Reach) / 2.0), Measure(loss, "connected_pairs"));
        Assert.Equal((Parts(before), Parts(after)), Measure(loss, "parts"));
        Assert.Equal(slowBefore.Sum(city => city.Ties) / 2, loss.Ties.RowCount);
        Assert.Equal((slowBefore.Sum(city => city.Ties) - slowAfter.Sum(city => city.Ties)) / 2, loss.Ties.Flags("lost").Count(lost => lost == true));
    }

    private static (int Ties, int Reach, double Nearness, double Between)[] Slow(bool[,] tied, bool[] leaves)
    {
        var n = leaves.Length;
        var (distance, paths) = (new double[n, n], new double[n, n]);
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
                distance[a, b] = a == b ? 0 : tied[a, b] ? 1 : double.PositiveInfinity;
        }

        for (var k = 0; k < n; k++)
        {
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                    distance[a, b] = Math.Min(distance[a, b], distance[a, k] + distance[k, b]);
            }
        }

        for (var a = 0; a < n; a++)
        {
            paths[a, a] = 1;
            foreach (var b in Enumerable.Range(0, n).Where(b => b != a && double.IsFinite(distance[a, b])).OrderBy(b => distance[a, b]))
                paths[a, b] = Enumerable.Range(0, n).Where(c => tied[c, b] && distance[a, c] == distance[a, b] - 1).Sum(c => paths[a, c]);
        }

        return [.. Enumerable.Range(0, n).Select(city =>
        {
            var between = 0.0;
            for (var a = 0; a < n; a++)
            {
                for (var b = a + 1; b < n; b++)
                {
                    if (a != city && b != city && double.IsFinite(distance[a, b]) && distance[a, city] + distance[city, b] == distance[a, b])
                        between += paths[a, city] * paths[city, b] / paths[a, b];
                }
            }

            int[] reached = [.. Enumerable.Range(0, n).Where(other => other != city && !leaves[other] && double.IsFinite(distance[city, other]))];
            return (Enumerable.Range(0, n).Count(other => tied[city, other]), reached.Length, reached.Sum(other => 1 / distance[city, other]), between);
        })];
    }

    private static int Parts(bool[,] tied)
    {
        var n = tied.GetLength(0);
        int[] label = [.. Enumerable.Range(0, n)];
        for (var round = 0; round < n; round++)
        {
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                {
                    if (tied[a, b])
                        label[a] = label[b] = Math.Min(label[a], label[b]);
                }
            }
        }

        return Enumerable.Range(0, n).Where(a => Enumerable.Range(0, n).Any(b => tied[a, b])).Select(a => label[a]).Distinct().Count();
    }

    private static bool[,] Tied(Window window)
    {
        var n = window.Network.CityCount;
        var tied = new bool[n, n];
        foreach (var (a, e) in Samples.TiesOf(window))
        {
            foreach (var (b, _) in Samples.TiesOf(window).Where(tie => tie.Event == e && tie.City != a))
                tied[a, b] = true;
        }

        return tied;
    }

    private static HashSet<string> Ids(params string[] ids) => [.. ids];

    private static int Row(Table table, string city) => table.Text("city").ToList().IndexOf(city);

    private static (double Before, double After) Measure(NetworkLoss loss, string measure)
    {
        var row = loss.Summary.Text("measure").ToList().IndexOf(measure);
        return (loss.Summary.Numbers("before")[row], loss.Summary.Numbers("after")[row]);
    }
}
