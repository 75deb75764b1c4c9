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
    public void Counts_have_whole_ticks_alone() => Gen.Select(Gen.Double[-1e4, 1e4].Array[1, 20], Gen.Double[0, 1], Gen.Int[1, 12]).Sample(
        (values, size, ticks) =>
        {
            var scale = new LinearScale(values.Select(value => value * size * size), 0, 100, ticks, isCount: true);
            Assert.All(scale.Ticks, tick => Assert.True(double.IsInteger(tick.Value) && !tick.Text.Contains('.', StringComparison.Ordinal), tick.Text));
        });

    [Fact]
    public void Ten_things_are_counted_by_two_or_five_and_not_by_two_and_a_half() =>
        Assert.DoesNotContain("2.5", new LinearScale([0, 10], 0, 100, 4, isCount: true).Ticks.Select(tick => tick.Text));

    [Fact]
    public void Nothing_is_0_to_1() => Assert.Equal(["0.0", "0.5", "1.0"], new LinearScale([double.NaN], 0, 1, 2).Ticks.Select(tick => tick.Text));

    [Fact]
    public void One_value_has_0_beside_it() => Assert.Equal(0, new LinearScale([3], 0, 100, 4)[0], 1e-9);
}
