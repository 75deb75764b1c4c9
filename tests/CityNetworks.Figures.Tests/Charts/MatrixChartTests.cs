using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Charts;

public sealed class MatrixChartTests
{
    [Fact]
    public void Rows_go_down_and_columns_to_the_right()
    {
        var cells = new[,] { { -1, 1 }, { 0, -1 } };
        var scene = MatrixChart.Of(["a", "b"], cells, ["early", "late"], ("Row", "Column"), "Key", FigureSize.Single, "Caption.");
        var drawn = scene.Marks.OfType<PathMark>().Where(mark => mark.Title is not null).ToDictionary(mark => mark.Title!);
        Assert.Equal(["a → b: late", "b → a: early"], drawn.Keys.Order(StringComparer.Ordinal));
        var (late, early) = (drawn["a → b: late"], drawn["b → a: early"]);
        Assert.True(late.Points[0].X > early.Points[0].X && late.Points[0].Y < early.Points[0].Y);
        Assert.Equal((FigureColours.OfScale(1), FigureColours.OfScale(0)), (late.Fill, early.Fill));
        Assert.Equal(2, scene.Marks.OfType<PathMark>().Take(4).Count(mark => mark.Fill == FigureColours.Grid)); // the diagonal
    }
}
