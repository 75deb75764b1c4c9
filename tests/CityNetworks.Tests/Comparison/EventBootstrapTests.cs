using CityNetworks.Tests.Records;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class EventBootstrapTests
{
    [Fact]
    public void Replicates_that_do_not_fit_in_memory_are_refused_with_their_number()
    {
        var network = NetworkBuilder.Build(3, [0, 0, 1, 1], [(0, 0), (1, 1), (2, 2), (0, 3)]);
        var refused = Assert.Throws<TooLargeException>(() => EventBootstrap.Of(
            Windows.Each(network), NaiveResampling.Attendance, new ResamplingSettings { Replicates = 1_000_000_000 }));
        Assert.Contains("3 cities in 2 windows are 6000000000 numbers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawn_networks_equal_networks_built_from_the_drawn_ties() =>
        (from network in Samples.Random
         from draws in Gen.Int[0, Math.Max(0, network.EventCount - 1)].Array[0, network.EventCount == 0 ? 0 : 8]
         select (network, draws)).Sample((network, draws) =>
    {
        var expected = NaiveResampling.Of(network, draws);
        var drawn = new EventSampler(network).Draw(draws, "w");
        Assert.Equal("w", drawn.Name);
        Assert.Equal(Samples.TiesOf(expected), Samples.TiesOf(drawn));
        for (var e = 0; e < draws.Length; e++)
        {
            Assert.Equal(expected.CitiesOf(e).ToArray(), drawn.CitiesOf(e).ToArray());
            Assert.Equal(expected.Network.TiesOf(e).ToArray(), drawn.Network.TiesOf(e).ToArray());
        }
    });

    [Fact]
    public void Drawn_networks_keep_roles_and_weights()
    {
        var records = new RecordSet("test")
        {
            Cities = [new City("a", "A"), new City("b", "B")],
            Periods = [new Period("p")],
            Events = [new Event("e") { Period = "p" }, new Event("f") { Period = "p" }],
            Participations = [
                new Participation("a", "e") { Role = Roles.Host, Weight = 3 }, new Participation("b", "f") { Weight = 2 }, new Participation("a", "f")
            ],
        };
        var drawn = new EventSampler(NetworkBuilder.Build(records)).Draw([1, 0, 0], "w").Network;
        Assert.Equal([1, 3, 3, 2], Enumerable.Range(0, 4).Select(drawn.WeightOf));
        Assert.Equal([Roles.None, Roles.Host, Roles.Host, Roles.None], Enumerable.Range(0, 4).Select(drawn.RolesOf));
    }

    [Fact]
    public void Replicates_spread_as_all_samples_do()
    {
        // Four events of which the city attended 1: its replicates are binomial(4, 1/4).
        var network = NetworkBuilder.Build(2, 4, [(0, 0), (1, 0), (1, 1), (1, 2), (1, 3)]);
        var bootstrap = EventBootstrap.Of([network.All], NaiveResampling.Attendance, new ResamplingSettings { Replicates = 20_000 });
        var shares = bootstrap.Replicates(0, 0).CountBy(v => v).OrderBy(entry => entry.Key).Select(entry => entry.Value / 20_000.0).ToArray();
        var expected = NaiveResampling.Sequences([1, 0, 0, 0], 4)
            .CountBy(draw => draw.Sum())
            .OrderBy(entry => entry.Key)
            .Select(entry => entry.Value / 256.0)
            .ToArray();
        Assert.Equal(expected.Length, shares.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], shares[k], 0.015); // over four standard errors
        Assert.Equal(
            new Interval(0, 3),
            EventBootstrap.Of([network.All], NaiveResampling.Attendance, new ResamplingSettings { Method = IntervalMethod.Percentile }).OfValue(0, 0));
    }

    [Fact]
    public void Many_events_give_the_normal_interval()
    {
        // 400 events, the city at 100 of them: 100 ± 1.96·√(400·¼·¾).
        var network = NetworkBuilder.Build(2, 400, [.. Enumerable.Range(0, 400).Select(e => (1, e)), .. Enumerable.Range(0, 100).Select(k => (0, 4 * k))]);
        var interval = EventBootstrap.Of([network.All], NaiveResampling.Attendance, new ResamplingSettings { Replicates = 4000 }).OfValue(0, 0);
        Assert.Equal(100 - (1.96 * Math.Sqrt(75)), interval.Low, 1.5);
        Assert.Equal(100 + (1.96 * Math.Sqrt(75)), interval.High, 1.5);
    }

    [Fact]
    public void Accelerated_intervals_use_each_event_left_out()
    {
        // c0 is at five events of 1, 1, 1, 2 and 9 cities, then at four of 4, 4, 5 and 6; its value is their sum, 14 and then 19.
        int[] sizes = [1, 1, 1, 2, 9, 4, 4, 5, 6];
        var network = NetworkBuilder.Build(
            9, [0, 0, 0, 0, 0, 1, 1, 1, 1], [.. sizes.SelectMany((size, e) => Enumerable.Range(0, size).Select(city => (city, e)))]);
        var bootstrap = EventBootstrap.Of(
            Windows.Each(network), Company, new ResamplingSettings { Replicates = 500, Seed = 9, Method = IntervalMethod.BiasCorrectedAccelerated });
        double[] changes = [.. bootstrap.Replicates(1, 0).Zip(bootstrap.Replicates(0, 0), (after, before) => after - before)];
        var acceleration = BootstrapInterval.Acceleration([[.. sizes[..5].Select(size => 5.0 + size)], [.. sizes[5..].Select(size => 5.0 - size)]]);
        var interval = bootstrap.OfChange(0, 1, 0);
        Assert.Equal(BootstrapInterval.BiasCorrectedAccelerated(5, changes, acceleration, 0.95), interval);
        Assert.NotEqual(BootstrapInterval.BiasCorrectedAccelerated(5, changes, 0, 0.95), interval);

        static double[] Company(Window window) =>
            [.. Enumerable.Range(0, window.Network.CityCount).Select(city => window.EventsOf(city).ToArray().Sum(e => (double)window.CitiesOf(e).Length))];
    }

    [Fact]
    public void Windows_that_overlap_share_their_draws()
    {
        var network = NetworkBuilder.Build(3, [0, 0, 0, 1, 1], [(0, 0), (1, 1), (2, 2), (0, 3), (1, 4)]);
        var bootstrap = EventBootstrap.Of(
            [Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), network.All], NaiveResampling.Attendance, new ResamplingSettings { Replicates = 50 });
        for (var replicate = 0; replicate < 50; replicate++)
        {
            for (var city = 0; city < 3; city++)
                Assert.Equal(bootstrap.Replicate(replicate, 2)[city], bootstrap.Replicate(replicate, 0)[city] + bootstrap.Replicate(replicate, 1)[city]);
            Assert.Equal(3, bootstrap.Replicate(replicate, 0).Sum());
            Assert.Equal(2, bootstrap.Replicate(replicate, 1).Sum());
        }
    }

    [Fact]
    public void Strata_are_drawn_apart()
    {
        var network = NetworkBuilder.Build(2, 4, [(0, 0), (0, 1), (1, 2), (1, 3)]);
        var bootstrap = EventBootstrap.Of([network.All], NaiveResampling.Attendance, new ResamplingSettings { Replicates = 30, Strata = [7, 7, 3, 3] });
        Assert.All(Enumerable.Range(0, 30), replicate => Assert.Equal([2, 2], bootstrap.Replicate(replicate, 0)));
    }

    [Fact]
    public void Settings_that_do_not_fit_are_refused()
    {
        var window = Samples.Chain(3).All;
        Refused(new ResamplingSettings { Replicates = 0 }, "There are 0 replicates; expected at least 1.");
        Refused(new ResamplingSettings { Level = 95 }, "The level is 95; expected a number between 0 and 1.");
        Refused(new ResamplingSettings { Strata = [1, 2] }, "There are 2 strata; expected one for each of the 3 events.");

        void Refused(ResamplingSettings settings, string message)
        {
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => EventBootstrap.Of([window], NaiveResampling.Attendance, settings)).Message);
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => PeriodPermutation.Of(window, window, NaiveResampling.Attendance, settings)).Message);
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => Rarefaction.Of(window, window, NaiveResampling.Attendance, settings)).Message);
        }
    }

    [Fact]
    public void One_event_a_period_says_nothing_about_uncertainty()
    {
        var network = NetworkBuilder.Build(2, [0, 1, 1], [(0, 0), (0, 1), (1, 2)]);
        var bootstrap = EventBootstrap.Of(Windows.Each(network), NaiveResampling.Attendance);
        Assert.False(bootstrap.CanVary(0));
        Assert.True(bootstrap.CanVary(1) && bootstrap.HasFewEvents(1));
        Assert.Equal(Interval.Unknown, bootstrap.OfValue(0, 0));
        Assert.NotEqual(Interval.Unknown, bootstrap.OfValue(1, 0));
        Assert.Equal(Interval.Unknown, bootstrap.OfChange(0, 1, 0));
    }

    [Fact]
    public void Windows_without_events_and_no_windows_are_fine()
    {
        var empty = EventBootstrap.Of([NetworkBuilder.Build(1, 0, []).All], NaiveResampling.Attendance);
        Assert.False(empty.CanVary(0));
        Assert.Equal(Interval.Unknown, empty.OfValue(0, 0));
        Assert.Empty(EventBootstrap.Of([], NaiveResampling.Attendance).Windows);
    }

    [Fact]
    public void Events_without_a_tie_change_nothing() => Samples.RandomWindow.Sample(window =>
    {
        var settings = new ResamplingSettings { Replicates = 5 };
        var network = window.Network;
        int[] periods = [.. Enumerable.Range(0, network.EventCount).Select(network.PeriodOf)];
        var attended = NaiveResampling.Attended(network.All);
        var trimmed = NetworkBuilder.Build(
            network.CityCount, [.. attended.Select(network.PeriodOf)], [.. attended.SelectMany((e, k) => network.CitiesOf(e).ToArray().Select(c => (c, k)))]);
        if (trimmed.PeriodCount != network.PeriodCount)
            return;
        var same = Windows.Span(trimmed, window.FirstPeriod, window.EndPeriod);
        for (var replicate = 0; replicate < 5; replicate++)
            Assert.Equal(
                EventBootstrap.Of([window], NaiveResampling.Partners, settings).Replicate(replicate, 0),
                EventBootstrap.Of([same], NaiveResampling.Partners, settings).Replicate(replicate, 0));
    }, iter: 30);

    [Fact]
    public void Seeds_change_the_draws_and_threads_do_not()
    {
        var network = Samples.Chain(12);
        var one = EventBootstrap.Of([network.All], NaiveResampling.Partners, new ResamplingSettings { Replicates = 40 }, Workers.One);
        var eight = EventBootstrap.Of([network.All], NaiveResampling.Partners, new ResamplingSettings { Replicates = 40 }, new Workers(8));
        var other = EventBootstrap.Of([network.All], NaiveResampling.Partners, new ResamplingSettings { Replicates = 40, Seed = 2 });
        for (var city = 0; city < network.CityCount; city++)
        {
            Assert.Equal(one.Replicates(0, city), eight.Replicates(0, city));
            Assert.Equal(one.OfValue(0, city), eight.OfValue(0, city));
        }

        Assert.NotEqual(one.Replicates(0, 5), other.Replicates(0, 5));
    }

    [Fact]
    public void The_table_shows_how_firm_a_rank_is()
    {
        // p0: c0 at both events, c1 and c2 at one each. p1: one event. p2: nothing.
        var network = NetworkBuilder.Build(3, [0, 0, 1, 2], [(0, 0), (1, 0), (0, 1), (2, 1), (1, 2)]);
        var table = BootstrapTable.Of(
            Windows.Each(network),
            "degree",
            NaiveResampling.Attendance,
            top: 1,
            new ResamplingSettings { Replicates = 4000, Method = IntervalMethod.Percentile });
        Assert.Equal(["p0", "p0", "p0", "p1"], table.Text("window"));
        Assert.Equal(["few events; no variation", "few events", "few events", "one event"], table.Text("note"));
        Assert.Equal([1, 2, 2, 1], table.Integers("rank").Select(v => (int)v!));
        Assert.Equal([1, 1, 1, double.NaN], table.Numbers("rank_ci_lo"));
        Assert.Equal([1, 3, 3, double.NaN], table.Numbers("rank_ci_hi"));
        Assert.Equal(1, table.Numbers("p_top")[0]);
        Assert.Equal(0.25, table.Numbers("p_top")[1], 0.03); // both draws are the event of c1, which then ties with c0
        Assert.True(double.IsNaN(table.Numbers("value_ci_lo")[0]));
        Assert.Equal(0, table.Numbers("value_ci_lo")[1]);

        // By default a city at one or two events of a window has no interval of its value.
        var calibrated = BootstrapTable.Of(Windows.Each(network), "degree", NaiveResampling.Attendance);
        Assert.Equal(["few events; no variation", "few events; few attendances", "few events; few attendances", "one event"], calibrated.Text("note"));
        Assert.All(calibrated.Numbers("value_ci_hi"), end => Assert.True(double.IsNaN(end)));
    }

    [Fact]
    public void With_many_events_every_two_hundredth_is_left_out_together()
    {
        // 400 events of one period; city 0 is at the first 100, so portions k mod 200 hold two events of which 0 or 1 is its own.
        var network = NetworkBuilder.Build(2, new int[400], [.. Enumerable.Range(0, 400).Select(e => (1, e)), .. Enumerable.Range(0, 100).Select(e => (0, e))]);
        static double[] Share(Window window) => [.. Degree.Normalised(window, Degree.Of(window)).Cities];
        var bootstrap = EventBootstrap.Of(
            [network.All], Share, ResamplingSettings.Default with { Replicates = 400, Method = IntervalMethod.BiasCorrectedAccelerated });
        double[] leftOut = [.. Enumerable.Range(0, 200).Select(portion => (100 - (portion < 100 ? 1 : 0)) / 398.0)];
        var expected = BootstrapInterval.BiasCorrectedAccelerated(0.25, bootstrap.Replicates(0, 0), BootstrapInterval.Acceleration([leftOut]), 0.95);
        Assert.Equal(expected, bootstrap.OfValue(0, 0));
        Assert.InRange(expected.High - expected.Low, 0.06, 0.11); // ±1.96·√(¼·¾/400) is ±0.042
    }

    [Fact]
    public void Events_that_last_are_drawn_once_for_all_windows()
    {
        // Everybody stays from 2000 to 2001, so both windows are alike, whatever is drawn.
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== participations.csv\ncity,event\na,x\nb,x\nb,y\nc,y\na,z\n=== events.csv\nid,start,end\nx,2000,2001\ny,2000,2001\nz,2000,2001\n"));
        var bootstrap = EventBootstrap.Of(
            Windows.Each(network), window => Degree.Of(window).Cities, ResamplingSettings.Default with { Replicates = 50, Seed = 3 });
        Assert.True(bootstrap.CanVary(0) && bootstrap.HasFewEvents(0));
        for (var replicate = 0; replicate < 50; replicate++)
        {
            Assert.Equal(bootstrap.Replicate(replicate, 0), bootstrap.Replicate(replicate, 1));
            Assert.InRange(bootstrap.Replicate(replicate, 0).Sum(), 3, 6); // three draws of events with one or two cities
        }

        Assert.True(Enumerable.Range(0, 50).Select(replicate => bootstrap.Replicate(replicate, 0)[0]).Distinct().Count() > 1);
        var change = bootstrap.OfChange(0, 1, 0);
        Assert.Equal((0, 0), (change.Low, change.High));
    }
}
