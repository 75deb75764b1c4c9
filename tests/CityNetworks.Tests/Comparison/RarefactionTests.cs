using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class RarefactionTests
{
    [Fact]
    public void Rarefied_degree_is_the_share_of_events_attended()
    {
        // c0 at its one event, then at 2 of 4: two events more, but half as often.
        var network = NetworkBuilder.Build(2, [0, 1, 1, 1, 1], [(0, 0), (0, 1), (0, 2), (1, 3), (1, 4)]);
        var rarefied = Rarefaction.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance);
        Assert.Equal((1, true), (rarefied.Events, rarefied.IsExact));
        Assert.Equal([1, 0], rarefied.From);
        Assert.Equal([0.5, 0.5], rarefied.To);
        var table = Rarefaction.ToTable([new WindowPair(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2))],
            "degree", NaiveResampling.Attendance);
        Assert.Equal([-0.5, 0.5], table.Numbers("delta"));
    }

    [Fact]
    public void As_many_replicates_as_choices_are_all_choices()
    {
        var network = NetworkBuilder.Build(2, [0, 1, 1, 1, 1], [(0, 0), (0, 1), (0, 2), (1, 3), (1, 4)]);
        Rarefaction Of(int replicates) => Rarefaction.Of(
            Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance, new ResamplingSettings { Replicates = replicates });
        Assert.True(Of(4).IsExact); // one event of four
        Assert.False(Of(3).IsExact);
    }

    [Fact]
    public void Rarefaction_is_the_mean_over_all_choices() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var rarefied = Rarefaction.Of(from, to, NaiveResampling.Partners);
        var count = Math.Min(NaiveResampling.Attended(from).Length, NaiveResampling.Attended(to).Length);
        Assert.Equal(count, rarefied.Events);
        Near(from, rarefied.From);
        Near(to, rarefied.To);

        void Near(Window window, double[] actual)
        {
            var choices = NaiveResampling.Subsets(NaiveResampling.Attended(window), count)
                .Select(choice => NaiveResampling.Partners(NaiveResampling.Of(window.Network, choice)))
                .ToArray();
            for (var city = 0; city < actual.Length; city++)
                Assert.Equal(choices.Average(values => values[city]), actual[city], 1e-12);
        }
    });

    [Fact]
    public void Many_choices_are_drawn_the_same_for_any_threads()
    {
        var network = NetworkBuilder.Build(2, [.. Enumerable.Repeat(0, 10), .. Enumerable.Repeat(1, 20)], [.. Enumerable.Range(0, 30).Select(e => (e % 2, e))]);
        var (from, to) = (Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        var settings = new ResamplingSettings { Replicates = 400 };
        var one = Rarefaction.Of(from, to, NaiveResampling.Attendance, settings, Workers.One);
        Assert.False(one.IsExact);
        Assert.Equal(one.To, Rarefaction.Of(from, to, NaiveResampling.Attendance, settings, new Workers(8)).To);
        Assert.Equal(5, one.To[0], 0.4);
        Assert.Equal(2, Rarefaction.ToTable([new WindowPair(from, to)], "degree", NaiveResampling.Attendance, settings).RowCount);
    }

    [Fact]
    public void A_window_without_events_rarefies_to_nothing()
    {
        var network = NetworkBuilder.Build(1, [0, 2], [(0, 0)]);
        var rarefied = Rarefaction.Of(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2), NaiveResampling.Attendance);
        Assert.Equal(0, rarefied.Events);
        Assert.Equal([0], rarefied.From);
    }
}
