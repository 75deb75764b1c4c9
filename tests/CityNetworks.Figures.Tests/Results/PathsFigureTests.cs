using System.Xml.Linq;
using CityNetworks.Figures.Results;
using CityNetworks.Figures.Scenes;
using CityNetworks.Tables;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class PathsFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    // News from a reaches b in 2001 and c in 2003; news from b reaches c in 2003.
    private static readonly (string Source, string Target, string Period)[] s_rows = [("a", "b", "2001"), ("a", "c", "2003"), ("b", "c", "2003")];

    [Fact]
    public void A_cell_is_dark_where_news_comes_late_and_says_when()
    {
        var drawing = Drawn(PathsFigure.Of(Paths(s_rows), ["a", "b", "c"], ["Ana", "Bea", "Cea"], ["2001", "2002", "2003"], null)!);
        var cells = drawing.Descendants(s_svg + "path").Where(path => Title(path).Length > 0).ToDictionary(Title, path => path.Attribute("fill")!.Value);
        Assert.Equal(["Ana → Bea: 2001", "Ana → Cea: 2003", "Bea → Cea: 2003"], cells.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((FigureColours.OfScale(0), FigureColours.OfScale(1)), (cells["Ana → Bea: 2001"], cells["Ana → Cea: 2003"]));
        Assert.Equal(9 + 2, drawing.Descendants(s_svg + "path").Count()); // and two squares of the key: no news arrives in 2002
        Assert.DoesNotContain(drawing.Descendants(s_svg + "text"), text => text.Value == "2002");
    }

    [Fact]
    public void Without_a_pair_nothing_is_drawn() => Assert.Null(PathsFigure.Of(Paths([]), ["a"], ["Ana"], ["2001"], null));

    private static Table Paths((string Source, string Target, string Period)[] rows) => Table.Of("paths", rows)
        .Text("source", row => row.Source).Text("target", row => row.Target).Text("arrival_period", row => row.Period).Build();
}
