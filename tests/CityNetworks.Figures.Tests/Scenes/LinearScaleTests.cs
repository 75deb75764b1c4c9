using System.Globalization;
using CityNetworks.Figures.Scenes;
using CsCheck;
using Xunit;

namespace CityNetworks.Figures.Tests.Scenes;

/// <summary>Axes.</summary>
public sealed class LinearScaleTests
{
    [Fact]
    public void Every_value_is_on_the_axis_and_every_tick_says_its_value() => Gen.Double[-1e5, 1e5].Array[1, 20].Sample(values =>
    {
        var scale = new LinearScale(values, 10, 110, 5);
        Assert.All(values, value => Assert.InRange(scale[value], 10 - 1e-6, 110 + 1e-6));
        Assert.InRange(scale.Ticks.Count, 2, 12);
        foreach (var (value, text) in scale.Ticks)
            Assert.Equal(value, double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture), 1e-6 * Math.Max(1, Math.Abs(value)));
    });

    [Fact]
    public void Nothing_is_0_to_1() => Assert.Equal(["0.0", "0.5", "1.0"], new LinearScale([double.NaN], 0, 1, 2).Ticks.Select(tick => tick.Text));

    [Fact]
    public void One_value_has_0_beside_it() => Assert.Equal(0, new LinearScale([3], 0, 100, 4)[0], 1e-9);
}
