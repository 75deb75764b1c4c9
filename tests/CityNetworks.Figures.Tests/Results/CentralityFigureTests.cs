using System.Xml.Linq;
using CityNetworks.Centrality;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class CentralityFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("degree")]
    [InlineData("betweenness")]
    public void Dots_of_centrality_stand_at_the_values_of_the_table(string measure)
    {
        var table = CentralityTable.Of([Figures.Mercocities.All], [CentralityMeasures.Find(measure)]);
        var drawing = Drawn(CentralityFigure.Of(table, null)!);
        var ruler = Ruler(drawing, "x");
        var dots = drawing.Descendants(s_svg + "circle").ToDictionary(Title, dot => ruler(Number(dot, "cx")));
        Assert.Equal(table.RowCount, dots.Count);
        for (var row = 0; row < table.RowCount; row++)
        {
            var value = table.Numbers("value")[row];
            var dot = dots.Single(dot => dot.Key.StartsWith($"{table.Text("name")[row]}: ", StringComparison.Ordinal));
            Assert.Equal(value, dot.Value, 1e-3);
        }
    }

    [Fact]
    public void Bars_of_centrality_by_window_are_as_high_as_the_values()
    {
        var table = CentralityTable.Of(Windows.Each(Figures.Mercocities), [Betweenness.Definition]);
        var bars = Drawn(CentralityFigure.Of(table, null)!).Descendants(s_svg + "path").Where(path => path.Element(s_svg + "title") is not null)
            .ToDictionary(Title, path => Heights(path));
        Assert.Equal(table.RowCount, bars.Count);
        var largest = table.Numbers("value").Max();
        var highest = bars.Values.Max();
        for (var row = 0; row < table.RowCount; row++)
        {
            var bar = bars.Single(bar => bar.Key.StartsWith($"{table.Text("name")[row]}, {table.Text("window")[row]}: ", StringComparison.Ordinal));
            Assert.Equal(table.Numbers("value")[row] / largest, bar.Value / highest, 0.04); // thinner bars than 0.4 points are lines
        }

        static double Heights(XElement path)
        {
            double[] heights = [.. Points(path).Select(point => point.Y)];
            return heights.Max() - heights.Min();
        }
    }
}
