using System.Text;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Structure;
using CityNetworks.Studies;
using CityNetworks.Temporal;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>Defects found in other tools; each test shows that this one does not have it.</summary>
public sealed class DefectTests
{
    [Theory]
    [InlineData(9, 4, 54 / 48.0)]
    [InlineData(13, 4, 96 / 72.0)]
    [InlineData(31, 3, 363 / 120.0)]
    public void T1_betweenness_is_divided_by_its_true_maximum(int cities, int events, double twoCase)
    {
        // One city at every event; each other city at one, spread evenly: no network has a city of larger betweenness.
        var extremal = NetworkBuilder.Build(
            cities, events, [.. Enumerable.Range(0, events).Select(e => (0, e)), .. Enumerable.Range(1, cities - 1).Select(c => (c, c % events))]).All;
        var betweenness = CentralityMeasures.Find("betweenness");
        Assert.Equal(1, betweenness.Of(extremal).Values.Cities.Max(), 1e-12);
        Assert.Equal(twoCase, betweenness.Of(extremal, CentralityOptions.Default with { Dialect = CentralityDialect.Be1997 }).Values.Cities.Max(), 1e-12);
    }

    [Fact]
    public void T2_jaccard_of_two_periods_is_shared_over_all_ties()
    {
        // Pairs 01, 02, 03, then 01, 02, 13: two of four stay. A missing bracket makes of such a case 0.154.
        var network = NetworkBuilder.Build(
            4, [0, 0, 0, 1, 1, 1], [(0, 0), (1, 0), (0, 1), (2, 1), (0, 2), (3, 2), (0, 3), (1, 3), (0, 4), (2, 4), (1, 5), (3, 5)]);
        Assert.Equal(0.5, Turnover.Of(Windows.Each(network)[0], Windows.Each(network)[1]).Jaccard);
        Assert.Equal([0.5], RankAgreement.Consecutive(Windows.Each(network), "degree", CentralityMeasures.Find("degree").OfCities).Numbers("jaccard_ties"));
    }

    [Fact]
    public void T10_temporal_betweenness_shares_a_pair_among_its_best_journeys()
    {
        // From 0 to 4 by 1, 2 or 3. Crediting every city on every path kept and dividing by pairs of cities would not give a third each.
        var three =
            NetworkBuilder.Build(5, [0, 0, 0, 1, 1, 1], [(0, 0), (1, 0), (0, 1), (2, 1), (0, 2), (3, 2), (1, 3), (4, 3), (2, 4), (4, 4), (3, 5), (4, 5)]).All;
        Assert.Equal(1, TemporalBetweenness.Of(three).Sum(), 1e-12);
        Assert.All(TemporalBetweenness.Of(three)[1..4], value => Assert.Equal(1 / 3.0, value, 1e-12));
    }

    [Fact]
    public void T11_paths_in_time_take_negative_times_absence_and_equal_ways()
    {
        var diamond = NetworkBuilder.Build(5, [0, 0, 1, 1, 2], [(0, 0), (1, 0), (0, 1), (2, 1), (1, 2), (3, 2), (2, 3), (3, 3), (0, 4), (4, 4)]);
        var negative = EventTimes.Of(diamond, [-30, -30, -20, -20, -10]);

        // Negative times: the arrivals are those of the periods, shifted.
        Assert.Equal([-30, -30, -30, -20, -10], EarliestArrival.Of(diamond.All, 0, negative));
        Assert.Equal([0, 0, 0, 1, 2], EarliestArrival.Of(diamond.All, 0));

        // Absence: city 4 joins in the last period, so it hears nothing earlier, and passes nothing to those who met before.
        Assert.Equal(EarliestArrival.Never, EarliestArrival.Of(diamond.All, 4, negative)[3]);

        // Equal ways: 1 and 2 carry half of the news of 0 for 3 each; one arbitrary way would give it all to one of them. 0 carries the news of 1 and 2 to 4.
        Assert.Equal([2, 0.5, 0.5, 0, 0], TemporalBetweenness.Of(diamond.All, times: negative));
    }

    [Fact]
    public void T14_poisson_binomial_tails_are_exact()
    {
        double[] trials = [0.123, 0.234, 0.345, 0.456, 0.567, 0.678, 0.789, 0.801, 0.911];
        var (atMost, atLeast) = (0.0, 0.0);
        for (var outcome = 0; outcome < 1 << trials.Length; outcome++)
        {
            var (successes, probability) = (int.PopCount(outcome), 1.0);
            for (var k = 0; k < trials.Length; k++)
                probability *= (outcome >> k & 1) == 1 ? trials[k] : 1 - trials[k];
            atMost += successes <= 5 ? probability : 0;
            atLeast += successes >= 5 ? probability : 0;
        }

        Assert.Equal(atMost, PoissonBinomial.Of(trials).AtMost(5), 1e-14);
        Assert.Equal(atLeast, PoissonBinomial.Of(trials).AtLeast(5), 1e-14);
        Assert.True(Math.Abs(PoissonBinomial.Of(trials).AtMost(5) - 0.6773) > 0.0018); // the approximation
    }

    [Fact]
    public void T16_closeness_says_how_it_treats_components()
    {
        // 0 meets 1 and 2, at an event each; 3 is alone at a third: n = 4, m = 3, and 0 reaches five nodes, itself included, at distances 1, 1, 2, 2.
        var apart = NetworkBuilder.Build(4, 3, [(0, 0), (1, 0), (0, 1), (2, 1), (3, 2)]).All;
        var closeness = CentralityMeasures.Find("closeness");
        var values = closeness.Of(apart).Values.Cities;
        Assert.Equal(6 / 6.0 * (4 / 6.0), values[0], 1e-12);
        Assert.Equal(6 / 10.0 * (4 / 6.0), values[1], 1e-12);
        Assert.Equal(1 / 1.0 * (1 / 6.0), values[3], 1e-12);

        Assert.Contains("several components: the factor (r−1)/(n+m−1)", closeness.Cases, StringComparison.Ordinal);
        Assert.All(CentralityMeasures.All, measure => Assert.Contains("not present in the window: 0", measure.Cases, StringComparison.Ordinal));
        Assert.All(CentralityTable.Of([apart], [closeness]).Text("dialect"), dialect => Assert.Equal("bh2011", dialect));
    }

    [Fact]
    public void T17_nestedness_and_its_kin_do_not_hang_on_the_order_of_rows_and_columns() => Gen.Select(Samples.RandomWindow, Gen.UInt).Sample(
        (window, seed) =>
        {
            var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
            int[] rows = [.. Enumerable.Range(0, window.Network.CityCount)], columns = [.. Enumerable.Range(0, window.Network.EventCount)];
            random.Shuffle<int>(rows);
            random.Shuffle<int>(columns);
            var turned = NetworkBuilder.Build(rows.Length, columns.Length, [.. Samples.TiesOf(window).Select(tie => (rows[tie.City], columns[tie.Event]))]).All;
            Near(Nestedness.Of(window).Total, Nestedness.Of(turned).Total);
            foreach (var mode in Enum.GetValues<Mode>())
            {
                Near(PairOccurrence.Of(window, mode).CScore, PairOccurrence.Of(turned, mode).CScore);
                Near(PairOccurrence.Of(window, mode).Togetherness, PairOccurrence.Of(turned, mode).Togetherness);
            }
        },
        iter: 50);

    [Fact]
    public void T18_periods_and_windows_are_half_open()
    {
        var reading = RecordReader.Read(RecordFiles.Of("boundary", new Dictionary<string, byte[]>
        {
            ["periods.csv"] = Encoding.UTF8.GetBytes("id,start,end\nfirst,2010-01-01,2011-01-01\nsecond,2011-01-01,2012-01-01\n"),
            ["events.csv"] = Encoding.UTF8.GetBytes("id,start\nlast-day,2010-12-31\nboundary,2011-01-01\n"),
            ["participations.csv"] = Encoding.UTF8.GetBytes("city,event\na,last-day\nb,last-day\na,boundary\nc,boundary\n"),
        }));
        var network = NetworkBuilder.Build(reading.Records!);
        Assert.Equal([0, 1], Enumerable.Range(0, 2).Select(network.PeriodOf));
        Assert.Equal(["last-day", "boundary"], network.Names.Events);

        // Every event lies in one window of those side by side, the boundary in the later.
        Assert.Equal([2, 2], Windows.Each(network).Select(window => window.TieCount));
        Assert.Equal((0, 1), (Windows.Span(network, 0, 1).FirstEvent, Windows.Span(network, 0, 1).EndEvent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Span(network, 1, 1));
    }

    [Fact]
    public void T19_modes_are_called_modes_and_never_mix()
    {
        // A city and an event of one id are two nodes, and the words are those of the field.
        var network = NetworkBuilder.Build(new RecordSet("same-ids")
        {
            Cities = [new City("x", "x")],
            Periods = [new Period("p")],
            Events = [new Event("x") { Period = "p" }],
            Participations = [new Participation("x", "x")],
        });
        Assert.Equal((1, 1, 1), (network.CityCount, network.EventCount, network.All.TieCount));
        Assert.Equal(["city", "event"], CentralityTable.Of([network.All], modes: [Mode.City, Mode.Event]).Text("mode").Distinct());
        var table = AllMeasures.Of();
        foreach (var column in table.Columns)
            Assert.DoesNotContain(table.Text(column.Name), text => text!.Contains("bipartite", StringComparison.OrdinalIgnoreCase));
    }

    private static void Near(double expected, double actual) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) < 1e-9, $"{actual}; expected {expected}");
}
