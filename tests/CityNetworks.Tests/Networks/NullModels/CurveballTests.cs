using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using MathNet.Numerics.Distributions;
using Xunit;

namespace CityNetworks.Tests.Networks.NullModels;

public sealed class CurveballTests
{
    [Fact]
    public void Both_margins_are_kept() => Samples.RandomWindow.Sample(window =>
    {
        var random = Curveball.Of(window, new CounterRandom(3), replicate: 1);
        Assert.Equal((window.Name, window.FirstEvent, window.EndEvent), (random.Name, random.FirstEvent, random.EndEvent));
        for (var city = 0; city < window.Network.CityCount; city++)
            Assert.Equal(window.DegreeOf(city), random.DegreeOf(city));
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            Assert.Equal(window.CitiesOf(@event).Length, random.CitiesOf(@event).Length);
        Assert.Equal(window.TieCount, random.TieCount);
    });

    // Rows of cities are traded in the first, rows of events in the second.
    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    public void Every_network_with_the_margins_is_drawn_equally_often(int cities, int events)
    {
        (int, int)[] ties = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 2)];
        var more = cities == 3 ? (2, 3) : (3, 2);
        var window = NetworkBuilder.Build(cities, events, [.. ties, more]).All;
        var all = SameMargins.Of(window).Select(Text).ToArray();
        const int draws = 4000;
        var counts = Enumerable.Range(0, draws)
            .Select(r => Text(Curveball.Of(window, new CounterRandom(11), r, tradesPerNode: 10)))
            .CountBy(text => text)
            .ToDictionary();
        Assert.Equal(all.Order(), counts.Keys.Order());

        var expected = (double)draws / all.Length;
        var chiSquare = counts.Values.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(chiSquare, ChiSquared.InvCDF(all.Length - 1, 0.001), ChiSquared.InvCDF(all.Length - 1, 0.999));
    }

    // Each city was free in one span of events, those below in columns 0 to 2, 1 to 4, and so on; of the networks with the margins, those are left in which
    // nobody is where it could not be.
    [Theory]
    [InlineData("0-2 1-4 0-4 2-4", "0,1 1,2,3 0,3 3,4")]
    [InlineData("0-3 0-2 1-3", "0,1 1,2 2,3")]
    [InlineData("0-1 1-2 0-3 2-3 0-3", "0 2 1,3 3 0,2")]
    public void Where_cities_were_free_in_a_span_every_network_that_could_be_is_drawn_equally_often(string spans, string attended)
    {
        var free = Array.ConvertAll(spans.Split(' '), span => (First: span[0] - '0', Last: span[2] - '0'));
        var ties = attended.Split(' ').SelectMany((row, city) => row.Split(',').Select(e => (city, e[0] - '0'))).ToArray();
        var window = NetworkBuilder.Build(free.Length, free.Max(span => span.Last) + 1, ties).All;
        var eligibility = new Spans(free);
        var all = SameMargins.Of(window).Where(table => Enumerable.Range(0, table.GetLength(0)).All(i => Enumerable.Range(0, table.GetLength(1))
            .All(e => !table[i, e] || eligibility.Of(i, e) is Attendance.Free))).Select(Text).ToArray();
        Assert.InRange(all.Length, 2, SameMargins.Of(window).Count - 1);
        const int draws = 4000;
        var counts = Enumerable.Range(0, draws)
            .Select(r => Text(Curveball.Of(window, new CounterRandom(5), r, tradesPerNode: 20, eligibility)))
            .CountBy(text => text)
            .ToDictionary();
        Assert.Equal(all.Order(), counts.Keys.Order());
        var expected = (double)draws / all.Length;
        var chiSquare = counts.Values.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(chiSquare, 0, ChiSquared.InvCDF(all.Length - 1, 0.999));
    }

    [Fact]
    public void Nobody_is_where_it_could_not_be_and_both_margins_are_kept() => Samples.RandomWindow.Sample(window =>
    {
        // A city could be at the events of its own ties and at those of even sum.
        var eligibility = new Even(window);
        var random = Curveball.Of(window, new CounterRandom(3), replicate: 2, eligibility: eligibility);
        foreach (var (city, @event) in Samples.TiesOf(random))
            Assert.Equal(Attendance.Free, eligibility.Of(city, @event));
        for (var city = 0; city < window.Network.CityCount; city++)
            Assert.Equal(window.DegreeOf(city), random.DegreeOf(city));
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            Assert.Equal(window.CitiesOf(@event).Length, random.CitiesOf(@event).Length);
    });

    [Fact]
    public void Replicates_are_addressed()
    {
        var window = Davis.Network.All;
        string Draw(ulong seed, int replicate) => Text(Curveball.Of(window, new CounterRandom(seed), replicate));
        Assert.Equal(Draw(1, 7), Draw(1, 7));
        Assert.NotEqual(Draw(1, 7), Draw(1, 8));
        Assert.NotEqual(Draw(1, 7), Draw(2, 7));
    }

    private sealed class Spans((int First, int Last)[] free) : IEligibility
    {
        public Attendance Of(int city, int @event) => @event >= free[city].First && @event <= free[city].Last ? Attendance.Free : Attendance.Impossible;
    }

    private sealed class Even(Window window) : IEligibility
    {
        public Attendance Of(int city, int @event) =>
            (city + @event) % 2 == 0 || window.EventsOf(city).BinarySearch(@event) >= 0 ? Attendance.Free : Attendance.Impossible;
    }

    private static string Text(Window window) => string.Join(' ', Samples.TiesOf(window));

    private static string Text(bool[,] table) => string.Join(' ', Enumerable.Range(0, table.GetLength(0))
        .SelectMany(i => Enumerable.Range(0, table.GetLength(1)).Where(e => table[i, e]).Select(e => (i, e))));
}
