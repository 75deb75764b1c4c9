using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Tests.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class TurnoverTests
{
    [Fact]
    public void Jaccard_of_two_waves_is_shared_over_all()
    {
        // Ties 0–1, 1–2, 2–3 and then 0–1, 2–3, 0–3: two of four shared (a known tool prints 0.154 where 0.5 is right).
        var network = NetworkBuilder.Build(
            4, [0, 0, 0, 1, 1, 1], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2), (0, 3), (1, 3), (2, 4), (3, 4), (0, 5), (3, 5)]);
        var turnover = Turnover.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        Assert.Equal(new Turnover(2, 1, 1, 2) { Pairs = 6 }, turnover);
        Assert.Equal((1 / 3.0, 1 / 3.0), (turnover.Formation, turnover.Dissolution));
        Assert.Equal(0.5, turnover.Jaccard);
        Assert.Equal(2 / 6.0, turnover.Total, 1e-15);
        Assert.Equal(turnover.Total, turnover.Rewiring);
        Assert.Equal(0, turnover.Composition);
    }

    [Fact]
    public void A_newcomer_is_composition_and_a_new_pair_of_old_cities_is_rewiring()
    {
        // First 0–1, 1–2. Then 0–1, 0–2 (both there before), 0–3 (3 is new).
        var network = NetworkBuilder.Build(4, [0, 0, 1, 1, 1], [(0, 0), (1, 0), (1, 1), (2, 1), (0, 2), (1, 2), (0, 3), (2, 3), (0, 4), (3, 4)]);
        var turnover = Turnover.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        Assert.Equal(3 / 5.0, turnover.Total, 1e-15);
        Assert.Equal(2 / 5.0, turnover.Rewiring, 1e-15);
        Assert.Equal(1 / 5.0, turnover.Composition, 1e-15);
    }

    [Fact]
    public void Without_ties_nothing_is_defined()
    {
        var network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 1)]);
        var turnover = Turnover.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        Assert.Equal(new Turnover(0, 0, 0, 0) { Pairs = 1 }, turnover);
        Assert.True(double.IsNaN(turnover.Jaccard) && double.IsNaN(turnover.Total) && double.IsNaN(turnover.Rewiring) && double.IsNaN(turnover.Composition));
    }

    [Fact]
    public void Counts_are_those_of_sets_of_pairs() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var (first, second) = (Pairs(from), Pairs(to));
        var stays = Enumerable.Range(0, from.Network.CityCount).Where(c => from.DegreeOf(c) > 0 && to.DegreeOf(c) > 0).ToHashSet();
        var unique = first.Union(second).Except(first.Intersect(second));
        Assert.Equal(
            new Turnover(
                first.Intersect(second).Count(),
                first.Except(second).Count(),
                second.Except(first).Count(),
                unique.Count(p => stays.Contains(p.Item1) && stays.Contains(p.Item2)))
            {
                Pairs = Choose2(Enumerable.Range(0, from.Network.CityCount).Count(c => from.DegreeOf(c) > 0 || to.DegreeOf(c) > 0)),
            },
            Turnover.Of(from, to));

        static long Choose2(long n) => n * (n - 1) / 2;
    });

    [Fact]
    public void Where_events_last_pairs_are_those_that_were_together() => SpellSample.Any.Sample(sample =>
    {
        var network = sample.Network();
        var (from, to) = (Windows.Span(network, 0, 1), Windows.Span(network, 1, network.PeriodCount));
        var (first, second) = (Met(from), Met(to));
        var turnover = Turnover.Of(from, to);
        Assert.Equal(
            (first.Intersect(second).Count(), first.Except(second).Count(), second.Except(first).Count()), (turnover.Shared, turnover.Lost, turnover.Gained));

        HashSet<(int, int)> Met(Window window) =>
            [.. sample.Naive
                .Ties(sample.Cities, sample.Events, window.FirstPeriod, window.EndPeriod, TieWeight.Count, null)
                .Select(tie => (tie.Source, tie.Target))];
    });

    private static HashSet<(int, int)> Pairs(Window window)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var e in NaiveResampling.Attended(window))
        {
            foreach (var i in window.CitiesOf(e).ToArray())
            {
                foreach (var j in window.CitiesOf(e).ToArray())
                {
                    if (i < j)
                        pairs.Add((i, j));
                }
            }
        }

        return pairs;
    }
}
