using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class BoundarySensitivityTests
{
    [Fact]
    public void Cuts_move_one_event_or_merge_a_period()
    {
        // Periods of 1, 2, 2, 1 events; c0 at e0, e1, e2 and e5, c1 at e3 and e4.
        var network = NetworkBuilder.Build(2, [0, 1, 1, 2, 2, 3], [(0, 0), (0, 1), (0, 2), (1, 3), (1, 4), (0, 5)]);
        var (from, to) = (Windows.Span(network, 1, 2), Windows.Span(network, 2, 3));
        var range = BoundarySensitivity.Of(from, to, NaiveResampling.Attendance);
        // Recorded −2; merged with p0 −3; with p3 −1; one of e1, e2 moved: 1 − 1 = 0; one of e3, e4 moved: −2.
        Assert.Equal([-2, 2], range.Recorded);
        Assert.Equal([-3, 0], range.Smallest);
        Assert.Equal([0, 2], range.Largest);
        Assert.Equal(7, range.Cuts);

        var dated = BoundarySensitivity.Of(from, to, NaiveResampling.Attendance, EventTimes.Of(network, [0, 1, 2, 3, 4, 5]));
        Assert.Equal(5, dated.Cuts);
        var table = BoundarySensitivity.ToTable([new WindowPair(from, to)], "degree", NaiveResampling.Attendance);
        Assert.Equal([false, false], table.Flags("same_sign").Select(flag => flag!.Value));
    }

    [Fact]
    public void Nothing_is_cut_where_a_window_would_be_empty()
    {
        var network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 1)]);
        var range = BoundarySensitivity.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance);
        Assert.Equal(1, range.Cuts);
        Assert.Equal(range.Recorded, range.Smallest);
        var silent = NetworkBuilder.Build(2, [0, 2], [(0, 0), (1, 1)]);
        Assert.Equal(1, BoundarySensitivity.Of(Windows.Span(silent, 0, 1), Windows.Span(silent, 1, 2), NaiveResampling.Attendance).Cuts);
        // Across a silent period the neighbours still border on each other.
        Assert.Equal(1, BoundarySensitivity.Of(Windows.Span(silent, 0, 1), Windows.Span(silent, 2, 3), NaiveResampling.Attendance).Cuts);
    }

    [Fact]
    public void The_recorded_change_lies_within_the_range() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var range = BoundarySensitivity.Of(from, to, NaiveResampling.Partners);
        for (var city = 0; city < range.Recorded.Length; city++)
            Assert.InRange(range.Recorded[city], range.Smallest[city], range.Largest[city]);
        Assert.Equal(range.Largest, BoundarySensitivity.Of(from, to, NaiveResampling.Partners, workers: new Workers(8)).Largest);
    });

    [Fact]
    public void Windows_that_overlap_have_no_boundary_to_move()
    {
        // Both windows hold e1: it is on both sides already.
        var network = NetworkBuilder.Build(2, [0, 1, 2], [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)]);
        Assert.Equal(1, BoundarySensitivity.Of(Windows.Span(network, 0, 2), Windows.Span(network, 1, 3), NaiveResampling.Attendance).Cuts);
    }
}
