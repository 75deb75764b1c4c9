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

    [Fact]
    public void Replicates_are_addressed()
    {
        var window = Davis.Network.All;
        string Draw(ulong seed, int replicate) => Text(Curveball.Of(window, new CounterRandom(seed), replicate));
        Assert.Equal(Draw(1, 7), Draw(1, 7));
        Assert.NotEqual(Draw(1, 7), Draw(1, 8));
        Assert.NotEqual(Draw(1, 7), Draw(2, 7));
    }

    private static string Text(Window window) => string.Join(' ', Samples.TiesOf(window));

    private static string Text(bool[,] table) => string.Join(' ', Enumerable.Range(0, table.GetLength(0))
        .SelectMany(i => Enumerable.Range(0, table.GetLength(1)).Where(e => table[i, e]).Select(e => (i, e))));
}
