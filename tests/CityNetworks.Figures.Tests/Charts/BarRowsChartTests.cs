using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Charts;

public sealed class BarRowsChartTests
{
    [Fact]
    public void Bars_of_a_panel_share_a_scale_and_what_is_not_known_is_not_drawn()
    {
        var scene = BarRowsChart.Of(
            ["a", "b"], ["2001", "2002"],
            [new BarRowsPanel("first", [[4, 1], [double.NaN, 2]]), new BarRowsPanel("second", [[0, 10], [5, 0]])], "Height", FigureSize.Double, "Caption.");
        var bars = scene.Marks.OfType<PathMark>().Where(mark => mark.Title is not null).ToArray();
        Assert.Equal(3 + 4, bars.Length);
        Assert.Equal(Height("a, 2001: 4") / 4, Height("a, 2002: 1"), 1e-9);
        Assert.Equal(Height("a, 2001: 4") / 2, Height("b, 2002: 2"), 1e-9);
        Assert.Equal(Height("a, 2001: 4"), Height("a, 2002: 10"), 1e-9); // the highest of the other panel
        Assert.Equal(0, Height("a, 2001: 0"));
        Assert.Equal(
            ["highest: 4", "highest: 10"],
            scene.Marks.OfType<TextMark>().Select(text => text.Text).Where(text => text.StartsWith("highest", StringComparison.Ordinal)));

        double Height(string title)
        {
            var points = bars.First(bar => bar.Title == title).Points;
            return points.Max(point => point.Y) - points.Min(point => point.Y);
        }
    }
}
