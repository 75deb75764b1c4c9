using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks.NullModels;

public sealed class BicmTests
{
    [Fact]
    public void Probabilities_of_the_known_example_hold()
    {
        var model = Bicm.Of(NetworkBuilder.Build(3, 3, [(0, 2), (1, 1), (2, 0), (2, 2)]).All);
        double[][] expected = [[.216, .216, .568], [.216, .216, .568], [.568, .568, .863]];

        // The example's columns have sums 1, 1, 2.
        for (var i = 0; i < 3; i++)
        {
            for (var e = 0; e < 3; e++)
                Assert.Equal(expected[i][e], model.Probability(i, e), 3);
        }
    }

    [Fact]
    public void Margins_are_reproduced() => Samples.RandomWindow.Sample(window => AssertMargins(window, Bicm.Of(window)));

    [Fact]
    public void Margins_of_the_Davis_women_are_reproduced_in_a_few_steps()
    {
        var model = Bicm.Of(Davis.Network.All);
        AssertMargins(Davis.Network.All, model);
        Assert.InRange(model.Iterations, 1, 15);
    }

    [Fact]
    public void Equals_the_fixed_point_node_by_node()
    {
        var window = Davis.Network.All;
        var (expected, model) = (NaiveBicm.Of(window, 2000), Bicm.Of(window));
        for (var i = 0; i < 18; i++)
        {
            for (var e = 0; e < 14; e++)
                Assert.Equal(expected[i, e], model.Probability(i, e), 1e-9);
        }
    }

    [Fact]
    public void Full_and_empty_rows_are_taken_out_again_and_again()
    {
        // Nested: only one network has these margins.
        var window = NetworkBuilder.Build(3, 3, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0)]).All;
        var model = Bicm.Of(window);
        Assert.Equal(0, model.Iterations);
        for (var i = 0; i < 3; i++)
        {
            for (var e = 0; e < 3; e++)
                Assert.Equal(i + e < 3 ? 1 : 0, model.Probability(i, e));
        }
    }

    [Fact]
    public void Cells_that_only_the_margins_together_force_converge()
    {
        // Rows 0 and 1 have three ties, 2 and 3 one; so do the columns: rows 0 and 1 must hold columns 0 and 1.
        var window = NetworkBuilder.Build(4, 4, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 3), (2, 0), (3, 1)]).All;
        var model = Bicm.Of(window);
        Assert.True(model.Converged);
        Assert.Equal(1, model.Probability(0, 0), 1e-9);
        Assert.Equal(0.5, model.Probability(0, 2), 1e-9);
        Assert.Equal(0, model.Probability(2, 2), 1e-9);
    }

    [Fact]
    public void Absent_nodes_have_probability_zero()
    {
        var model = Bicm.Of(NetworkBuilder.Build(3, 3, [(0, 0), (1, 0), (1, 2)]).All);
        Assert.Equal((0, 0, 1), (model.Probability(2, 0), model.Probability(0, 1), model.Probability(1, 2)));
        Assert.True(Bicm.Of(NetworkBuilder.Build(2, 2, []).All).Converged);
    }

    [Fact]
    public void Impossible_and_obliged_cells_stay_fixed_and_the_margins_hold() =>
        Samples.RandomWindow.Select(Gen.Int[0, 2].Array[120]).Sample((window, draws) =>
        {
            // Some of the observed ties were obliged, some of the absent ones impossible.
            var eligibility = new Cells((city, @event) => draws[(city * 10) + @event] != 0 ? Attendance.Free
                : window.EventsOf(city).BinarySearch(@event) >= 0 ? Attendance.Obliged : Attendance.Impossible);
            var model = Bicm.Of(window, eligibility);
            AssertMargins(window, model);
            for (var i = 0; i < window.Network.CityCount; i++)
            {
                for (var e = window.FirstEvent; e < window.EndEvent; e++)
                {
                    if (window.DegreeOf(i) > 0 && !window.CitiesOf(e).IsEmpty && eligibility.Of(i, e) is not Attendance.Free)
                        Assert.Equal(eligibility.Of(i, e) is Attendance.Obliged ? 1 : 0, model.Probability(i, e));
                }
            }
        }, iter: 300);

    [Fact]
    public void An_eligibility_that_contradicts_the_records_is_refused()
    {
        var window = Samples.Star(2).All;
        Assert.Contains(
            "'c0' was at event 'e0'",
            Assert.Throws<ArgumentException>(() => Bicm.Of(window, new Cells((_, _) => Attendance.Impossible))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "'c1' was not at event 'e1'",
            Assert.Throws<ArgumentException>(() => Bicm.Of(window, new Cells((_, _) => Attendance.Obliged))).Message,
            StringComparison.Ordinal);
    }

    private static void AssertMargins(Window window, Bicm model)
    {
        Assert.True(model.Converged, $"residual {model.Residual} after {model.Iterations}");
        for (var i = 0; i < window.Network.CityCount; i++)
            Assert.Equal(window.DegreeOf(i), Enumerable.Range(0, window.Network.EventCount).Sum(e => model.Probability(i, e)), 1e-10);
        for (var e = window.FirstEvent; e < window.EndEvent; e++)
            Assert.Equal(window.CitiesOf(e).Length, Enumerable.Range(0, window.Network.CityCount).Sum(i => model.Probability(i, e)), 1e-10);
    }

    private sealed class Cells(Func<int, int, Attendance> of) : IEligibility
    {
        public Attendance Of(int city, int @event) => of(city, @event);
    }
}
