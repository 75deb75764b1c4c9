using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class BassCurveTests
{
    // Doctors of the Medical Innovation study who had adopted, of 125, by month; the artificial last point left out.
    private static readonly int[] s_doctors = [11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109];

    [Fact]
    public void Peaks_are_where_the_closed_form_says()
    {
        var airConditioners = new BassCurve(0.010399, 0.41861, 16895);
        Assert.Equal(8.6134, airConditioners.PeakTime, 5e-5);
        Assert.Equal(1857.04, airConditioners.PeakRate, 5e-3);
        Assert.Equal(0.487579, airConditioners.ShareBy(airConditioners.PeakTime), 5e-7);
        Assert.Equal(20.2119, new BassCurve(0.0026167, 0.21566).PeakTime, 5e-5);
        var third = new BassCurve(0.017135, 0.30145, 58838);
        Assert.Equal([9.0007, 4952.60], [Math.Round(third.PeakTime, 4), Math.Round(third.PeakRate, 2)]);
    }

    [Fact]
    public void The_fit_to_the_doctors_has_the_known_residual_and_no_neighbour_is_better()
    {
        Assert.Equal(0.01039544, Residual(0.095670, 0.062022), 5e-9);
        foreach (var (p, q) in new[] { (0.0966, 0.062022), (0.0947, 0.062022), (0.095670, 0.0630), (0.095670, 0.0610) })
            Assert.True(Residual(p, q) > 0.01039544);
    }

    [Fact]
    public void The_rate_is_the_slope_of_the_share()
    {
        var curve = new BassCurve(0.03, 0.4);
        for (var time = 0.5; time < 20; time += 0.5)
            Assert.Equal((curve.ShareBy(time + 1e-5) - curve.ShareBy(time - 1e-5)) / 2e-5, curve.RateAt(time), 1e-8);
    }

    [Fact]
    public void The_difference_form_is_the_hazard_a_period()
    {
        var adopters = new BassCurve(0.1, 0.3, 100).Stepwise(2);
        Assert.Equal([0, 10, 10 + ((0.1 + 0.03) * 90)], adopters);
        var fine = new BassCurve(0.1 / 1000, 0.3 / 1000, 100).Stepwise(5000); // periods a thousandth as long come near the closed form
        Assert.Equal(new BassCurve(0.1, 0.3, 100).RateAt(5), (fine[5000] - fine[4999]) * 1000, 0.01);
        Assert.Equal(100 * new BassCurve(0.1, 0.3).ShareBy(5), fine[5000], 0.02);
    }

    [Fact]
    public void Limits_are_geometric_or_nothing()
    {
        Assert.Equal(1 - Math.Exp(-0.6), new BassCurve(0.2, 0).ShareBy(3), 1e-12);
        Assert.Equal(0, new BassCurve(0, 0.5).ShareBy(10));
        Assert.Equal(0, new BassCurve(0.3, 0.1).PeakTime);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BassCurve(-0.1, 0.1));
        Assert.Equal(
            ["step", "cumulative", "new", "share", "stepwise_cumulative", "stepwise_new"],
            new BassCurve(0.1, 0.2, 10).Over(3).Columns.Select(column => column.Name));
    }

    private static double Residual(double p, double q)
    {
        var curve = new BassCurve(p, q);
        return s_doctors.Select((doctors, k) => Math.Pow(curve.ShareBy(k + 1) - (doctors / 125.0), 2)).Sum();
    }
}
