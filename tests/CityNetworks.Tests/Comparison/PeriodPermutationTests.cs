using CityNetworks.Tests.Records;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class PeriodPermutationTests
{
    [Fact]
    public void Exact_p_of_a_tiny_case()
    {
        // c0 at both events of p0 and at none of the two of p1: of six ways two are as extreme.
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1], [(0, 0), (0, 1), (1, 2), (1, 3)]);
        var test = PeriodPermutation.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance);
        Assert.Equal([-2, 2], test.Change);
        Assert.Equal([2 / 6.0, 2 / 6.0], test.PValue);
        Assert.Equal((6, true, 2 / 6.0), (test.Reassignments, test.IsExact, test.SmallestP));
    }

    [Fact]
    public void A_city_that_joined_between_the_windows_has_no_p_and_the_others_keep_theirs()
    {
        var records = RecordTexts.Records(
            "=== memberships.csv\ncity,from,to\nb,2011,\nc,2009,2010\nc,2011,\n=== participations.csv\ncity,event\na,w\na,x\nb,y\nb,z\nc,w\nc,z\nd,y\n"
            + "=== events.csv\nid,start\nw,2010\nx,2010\ny,2011\nz,2011\n");
        var network = NetworkBuilder.Build(records);
        var (from, to) = (Windows.Each(network)[^2], Windows.Each(network)[^1]);
        var settings = new ResamplingSettings { Eligibility = window => MembershipEligibility.Of(records, window) };
        var (all, members) = (
            PeriodPermutation.Of(from, to, NaiveResampling.Attendance), PeriodPermutation.Of(from, to, NaiveResampling.Attendance, settings));
        Assert.Equal([false, true, true, false], members.Excluded); // c was not a member in 2010 when x was held, though it was at w
        Assert.Equal([all.PValue[0], double.NaN, double.NaN, all.PValue[3]], members.PValue);
        Assert.Equal(all.Change, members.Change);
        var table = PeriodComparison.Of([new WindowPair(from, to)], "degree", NaiveResampling.Attendance, settings);
        Assert.Equal(
            [false, true, true, false],
            table.Text("note").Select(note => note!.Contains("member in part", StringComparison.Ordinal)));
        Assert.All(new[] { 1, 2 }, row => Assert.True(double.IsNaN(table.Numbers("p_value")[row]) && double.IsNaN(table.Numbers("ci_lo")[row])));
        var rarefied = Rarefaction.ToTable([new WindowPair(from, to)], "degree", NaiveResampling.Attendance, settings);
        Assert.Equal([null, "member in part", "member in part", null], rarefied.Text("note"));
    }

    [Fact]
    public void Exact_p_is_the_share_of_all_ways() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var test = PeriodPermutation.Of(from, to, NaiveResampling.Partners);
        var first = NaiveResampling.Attended(from);
        int[] pool = [.. first, .. NaiveResampling.Attended(to)];
        var ways = NaiveResampling.Subsets(pool, first.Length).ToArray();
        if (ways.Length < 2)
        {
            Assert.All(test.PValue, p => Assert.True(double.IsNaN(p)));
            return;
        }

        Assert.True(test.IsExact);
        var changes = ways.Select(way => NaiveResampling.Partners(NaiveResampling.Of(from.Network, [.. pool.Except(way)]))
            .Zip(NaiveResampling.Partners(NaiveResampling.Of(from.Network, way)), (after, before) => after - before).ToArray()).ToArray();
        for (var city = 0; city < test.PValue.Length; city++)
        {
            var share = changes.Count(change => Math.Abs(change[city]) >= Math.Abs(test.Change[city])) / (double)ways.Length;
            Assert.Equal(share, test.PValue[city], 1e-12);
            Assert.True(share >= test.SmallestP - 1e-12);
        }
    });

    [Fact]
    public void Intervals_of_a_small_measure_are_as_wide_in_its_own_unit()
    {
        var network = NetworkBuilder.Build(
            2, [.. Enumerable.Repeat(0, 8), .. Enumerable.Repeat(1, 8)], [.. Enumerable.Range(0, 16).Select(e => (e % 3 == 0 ? 0 : 1, e))]);
        const double unit = 1.0 / (1 << 30);
        Interval Of(double times) => PeriodPermutation.Of(
            Windows.Span(network, 0, 1),
            Windows.Span(network, 1, 2),
            window => Array.ConvertAll(NaiveResampling.Attendance(window), value => times * value),
            new ResamplingSettings { Replicates = 200 }).Intervals[0];
        var (one, small) = (Of(1), Of(unit));
        Assert.True(one.High > one.Low);
        Assert.Equal((one.Low * unit, one.High * unit), (small.Low, small.High));
    }

    [Fact]
    public void A_city_at_every_event_has_an_interval_without_width()
    {
        // c0 at all of 4 and 6 events: however they are dealt out, its change is 2.
        var network = NetworkBuilder.Build(
            2,
            [.. Enumerable.Repeat(0, 4), .. Enumerable.Repeat(1, 6)],
            [.. Enumerable.Range(0, 10).Select(e => (0, e)), (1, 0), (1, 5), (1, 7)]);
        var test = PeriodPermutation.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance);
        Assert.Equal((210, true), (test.Reassignments, test.IsExact));
        Assert.Equal(new Interval(2, 2), test.Intervals[0]);
    }

    [Theory]
    [InlineData(3, true)] // no p-value below 1/4, which is 1 − level: just enough
    [InlineData(2, false)]
    public void There_is_an_interval_from_the_number_of_draws_on_that_can_reject(int replicates, bool isKnown)
    {
        var network = NetworkBuilder.Build(
            5,
            [.. Enumerable.Range(0, 40).Select(e => e / 20)],
            [.. Enumerable.Range(0, 200).Select(k => (City: k % 5, Event: k / 5)).Where(tie => tie.Event * (tie.City + 2) % 7 < 3)]);
        var test = PeriodPermutation.Of(
            Windows.Span(network, 0, 1),
            Windows.Span(network, 1, 2),
            NaiveResampling.Attendance,
            new ResamplingSettings { Replicates = replicates, Level = 0.75 });
        Assert.Equal(1.0 / (replicates + 1), test.SmallestP);
        Assert.Equal(isKnown, test.Intervals.Any(interval => !double.IsNaN(interval.Low)));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public void As_many_replicates_as_ways_are_all_ways(int replicates, bool isExact)
    {
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1], [(0, 0), (0, 1), (1, 2), (1, 3)]);
        var test = PeriodPermutation.Of(
            Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance, new ResamplingSettings { Replicates = replicates });
        Assert.Equal(isExact, test.IsExact);
    }

    [Fact]
    public void Changes_that_differ_by_rounding_alone_are_equal()
    {
        // The recorded windows are measured first, and come out larger by a rounding error.
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1], [(0, 0), (0, 1), (1, 2), (1, 3)]);
        var measured = 0;
        double[] Rounded(Window window)
        {
            var error = Interlocked.Increment(ref measured) <= 2 ? 1 + 1e-13 : 1;
            return Array.ConvertAll(NaiveResampling.Attendance(window), value => value * error);
        }

        Assert.Equal([2 / 6.0, 2 / 6.0], PeriodPermutation.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), Rounded).PValue);
    }

    [Fact]
    public void Drawn_p_is_near_the_exact_one_and_counts_the_recorded_way()
    {
        var network = NetworkBuilder.Build(
            2,
            [.. Enumerable.Repeat(0, 7), .. Enumerable.Repeat(1, 7)],
            [.. Enumerable.Range(0, 14).Select(e => (1, e)), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 7)]);
        var (from, to) = (Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        var exact = PeriodPermutation.Of(from, to, NaiveResampling.Attendance, new ResamplingSettings { Replicates = 5000 });
        var drawn = PeriodPermutation.Of(from, to, NaiveResampling.Attendance, new ResamplingSettings { Replicates = 3000 });
        Assert.Equal((3432, true), (exact.Reassignments, exact.IsExact));
        Assert.Equal((3000, false), (drawn.Reassignments, drawn.IsExact));
        // Hypergeometric: 2·(C(8,2) + C(8,1)·6)… of 14 events 6 with the city; 5 or 6, or 1 or 0, of them in the first seven.
        Assert.Equal(2 * ((6 * 28) + 8) / 3432.0, exact.PValue[0], 1e-12);
        Assert.Equal(exact.PValue[0], drawn.PValue[0], 0.025);
        Assert.Equal(1 / 3001.0, drawn.SmallestP, 1e-15);
        Assert.Equal(1, drawn.PValue[1]);
        Assert.Equal(0, (drawn.PValue[0] * 3001) % 1, 1e-9);
    }

    [Fact]
    public void Strata_are_dealt_out_apart()
    {
        // Within strata nothing changes c0: it is at all events of kind 1 and at none of kind 2.
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1], [(0, 0), (1, 1), (0, 2), (1, 3)]);
        var (from, to) = (Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        var test = PeriodPermutation.Of(from, to, NaiveResampling.Partners, new ResamplingSettings { Strata = [1, 2, 1, 2] });
        Assert.Equal(4, test.Reassignments);
        Assert.Equal(6, PeriodPermutation.Of(from, to, NaiveResampling.Partners).Reassignments);
        Assert.Equal(0.5, test.SmallestP);
    }

    [Fact]
    public void Shared_events_stay_and_nested_windows_cannot_be_tested()
    {
        var network = NetworkBuilder.Build(2, [0, 1, 2], [(0, 0), (0, 1), (1, 2)]);
        var nested = PeriodPermutation.Of(Windows.Span(network, 0, 2), network.All, NaiveResampling.Attendance);
        Assert.All(nested.PValue, p => Assert.True(double.IsNaN(p)));
        Assert.Equal([0, 1], nested.Change);
        var sliding = PeriodPermutation.Of(Windows.Span(network, 0, 2), Windows.Span(network, 1, 3), NaiveResampling.Attendance);
        Assert.Equal(2, sliding.Reassignments);
        Assert.Equal([1, 1], sliding.PValue);
    }

    [Fact]
    public void Shared_events_count_on_both_sides()
    {
        // c0 meets c1 in all windows by the shared event e1, and c2 at e2 alone: Δ is 1, and −1 the other way round.
        var network = NetworkBuilder.Build(3, [0, 1, 2], [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (2, 2)]);
        var test = PeriodPermutation.Of(Windows.Span(network, 0, 2), Windows.Span(network, 1, 3), NaiveResampling.Partners);
        Assert.Equal(1, test.Change[0]);
        Assert.Equal(1, test.PValue[0]);
    }

    [Fact]
    public void Every_way_is_found_once() =>
        (from items in Gen.Select(Gen.Int[0, 2], Gen.Bool).Array[0, 8]
         select (items.Select(i => i.Item1).ToArray(), items.Select(i => i.Item2).ToArray())).Sample((strata, chosen) =>
    {
        var ways = new Reassignments(strata, chosen);
        var all = Enumerable.Range(0, (int)ways.Count).Select(k => ways.At(k)).ToArray();
        Assert.Equal(all.Length, all.Select(way => string.Concat(way)).Distinct().Count());
        var sizes = Enumerable.Range(0, 3).Select(s => strata.Index().Count(i => i.Item == s && chosen[i.Index])).ToArray();
        var drawn = ways.Drawn(new CounterRandom(1).Sequence(RandomPurpose.Permutation, 0));
        Assert.All(all.Append(drawn), way => Assert.Equal(sizes, Enumerable.Range(0, 3).Select(s => strata.Index().Count(i => i.Item == s && way[i.Index]))));
        var expected = Enumerable.Range(0, 3)
            .Select(s => NaiveResampling.Subsets([.. strata.Index().Where(i => i.Item == s).Select(i => i.Index)], sizes[s]).Count())
            .Aggregate(1, (a, b) => a * b);
        Assert.Equal(expected, all.Length);
    });

    [Fact]
    public void Too_many_ways_to_count_are_still_drawn()
    {
        var ways = new Reassignments(new int[400], [.. Enumerable.Range(0, 400).Select(k => k < 200)]);
        Assert.Equal(long.MaxValue, ways.Count);
        Assert.Equal(200, ways.Drawn(new CounterRandom(1).Sequence(RandomPurpose.Permutation, 0)).Count(c => c));
    }

    [Fact]
    public void Threads_change_nothing() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var settings = new ResamplingSettings { Replicates = 20 };
        Assert.Equal(
            PeriodPermutation.Of(from, to, NaiveResampling.Partners, settings, Workers.One).PValue,
            PeriodPermutation.Of(from, to, NaiveResampling.Partners, settings, new Workers(8)).PValue);
    }, iter: 30);

    [Fact]
    public void Events_that_last_into_both_windows_are_not_dealt_out()
    {
        const string Rows = "=== participations.csv\ncity,event\na,v\nb,v\na,w\nb,x\nc,x\na,y\nc,y\n";
        var apart = NetworkBuilder.Build(RecordTexts.Records(Rows + "=== events.csv\nid,start,end\nv,2000,2001\nw,2000,2000\nx,2002,2003\ny,2003,2003\n"));
        var points = NetworkBuilder.Build(RecordTexts.Records(Rows + "=== events.csv\nid,period\nv,1\nw,1\nx,2\ny,2\n"));
        var expected = PeriodPermutation.Of(Windows.Span(points, 0, 1), Windows.Span(points, 1, 2), window => Degree.Of(window).Cities);
        var found = PeriodPermutation.Of(Windows.Span(apart, 0, 2), Windows.Span(apart, 2, 4), window => Degree.Of(window).Cities);
        Assert.Equal(expected.Change, found.Change);
        Assert.Equal(expected.PValue, found.PValue);
        Assert.Equal(expected.Reassignments, found.Reassignments);

        var shared = NetworkBuilder.Build(RecordTexts.Records(Rows + "=== events.csv\nid,start,end\nv,2000,2002\nw,2000,2000\nx,2002,2003\ny,2003,2003\n"));
        var (from, to) = (Windows.Span(shared, 0, 2), Windows.Span(shared, 2, 4));
        Assert.All(PeriodPermutation.Of(from, to, window => Degree.Of(window).Cities).PValue, p => Assert.True(double.IsNaN(p)));
        var table = PeriodComparison.Of([new WindowPair(from, to)], "degree", window => Degree.Of(window).Cities);
        Assert.All(table.Text("note"), note => Assert.Contains("shared events", note!, StringComparison.Ordinal));
    }
}
