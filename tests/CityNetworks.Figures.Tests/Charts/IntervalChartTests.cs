using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Charts;

public sealed class IntervalChartTests
{
    [Fact]
    public void Value_interval_truth_and_second_value_are_drawn_where_they_are_known()
    {
        IntervalMark[] marks = [new(2, 1, 3, true, 2.5, 1.5), new(double.NaN, 1, double.NaN), new(1)];
        var scene = IntervalChart.Of(["a", "b", "c"], [new IntervalPanel("Value", double.NaN, marks)], FigureSize.Single, "Caption.");
        Assert.Equal(["a: 1.5", "a: 2", "c: 1"], scene.Marks.OfType<DiscMark>().Select(disc => disc.Title!));
        var lines = scene.Marks.OfType<PathMark>().Where(line => line.Title is not null).ToDictionary(line => line.Title!, line => line.Points);
        Assert.Equal(["a: 1 to 3", "a: true 2.5"], lines.Keys);
        var (low, high, truth) = (lines["a: 1 to 3"][0].X, lines["a: 1 to 3"][1].X, lines["a: true 2.5"][0].X);
        Assert.Equal(low + (0.75 * (high - low)), truth, 1e-9);
        double[] dots = [.. scene.Marks.OfType<DiscMark>().Select(disc => disc.Centre.X)];
        Assert.Equal([low + (0.25 * (high - low)), (low + high) / 2, low], dots, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void The_first_row_is_at_the_top_and_a_reference_goes_through_all()
    {
        var scene = IntervalChart.Of(["a", "b"], [new IntervalPanel("Value", 0, [new(1), new(-1)])], FigureSize.Single, "Caption.");
        DiscMark[] dots = [.. scene.Marks.OfType<DiscMark>()];
        Assert.True(dots[0].Centre.Y < dots[1].Centre.Y);
        var reference = scene.Marks.OfType<PathMark>().Single(line => line.Ink == Paper.Dashed);
        Assert.Equal((dots[0].Centre.X + dots[1].Centre.X) / 2, reference.Points[0].X, 1e-9);
        Assert.True(reference.Points[0].Y < dots[0].Centre.Y && reference.Points[1].Y > dots[1].Centre.Y);
    }
}
