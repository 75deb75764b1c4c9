using CityNetworks.Inference.EventHistory;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class LinkTests
{
    [Fact]
    public void Score_slope_and_curvature_are_the_derivatives() =>
        Gen.Select(Gen.Enum<Link>(), Gen.Double[-4, 1.5], Gen.Bool).Sample((link, eta, happens) =>
        {
            const double h = 1e-5;
            double Difference(Func<double, double> f) => (f(eta + h) - f(eta - h)) / (2 * h);
            var row = Links.Row(link, eta, happens);
            Assert.Equal(Difference(x => Links.Row(link, x, happens).LogLikelihood), row.Score, 1e-8);
            Assert.Equal(Difference(x => Links.Hazard(link, x)), Links.Slope(link, eta), 1e-9);
            Assert.Equal(Difference(x => Links.Slope(link, x)), Links.Slope(link, eta) * Links.Curvature(link, eta), 1e-9);
            var hazard = Links.Hazard(link, eta);
            Assert.Equal(Links.Slope(link, eta) * Links.Slope(link, eta) / (hazard * (1 - hazard)), row.Information, 1e-9);
            Assert.Equal(eta, Links.Predictor(link, hazard), 1e-6);
        });

    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void The_tails_stay_finite(Link link)
    {
        foreach (var eta in new[] { -800.0, -40, -20, 6, 30 })
        {
            foreach (var happens in new[] { true, false })
            {
                var row = Links.Row(link, eta, happens);
                Assert.True(double.IsFinite(row.LogLikelihood) && double.IsFinite(row.Score) && row.Information >= 0, $"{link} at {eta}: {row}");
            }
        }
    }
}
