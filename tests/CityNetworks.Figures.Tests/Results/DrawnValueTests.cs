using System.Globalization;
using System.Xml.Linq;
using CityNetworks.Centrality;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Results;
using CityNetworks.Figures.Scenes;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using Xunit;

namespace CityNetworks.Figures.Tests.Results;

/// <summary>A reader who lays a ruler on the figure reads the values of the table: places of marks are taken back to numbers by the ticks of the
/// axis.</summary>
public sealed class DrawnValueTests
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

    [Theory]
    [InlineData("histories")]
    [InlineData("curves")]
    public void Observed_adopters_are_drawn_beside_those_of_the_fit(string name)
    {
        (string Period, double Mean, long Observed)[] rows = [("2001", 1.5, 2), ("2002", 2.25, 4), ("2003", 5, 9)];
        var table = Tables.Table.Of(name, rows).Text("policy", _ => "p").Text("period", row => row.Period).Number("simulated", row => row.Mean)
            .Number("mean", row => row.Mean).Number("run_lo", row => row.Mean - 1).Number("run_hi", row => row.Mean + 2)
            .Integer("observed", row => row.Observed)
            .Build();
        var drawing = Drawn(name == "curves" ? CurvesFigure.OfAdoptions(table, null)! : CurvesFigure.OfHistories(table, null)!);
        var ruler = Ruler(drawing, "y");
        var dots = drawing.Descendants(s_svg + "circle").ToDictionary(Title, dot => ruler(Number(dot, "cy")));
        foreach (var (period, mean, observed) in rows)
        {
            Assert.Equal(mean, dots.Single(dot => dot.Key.StartsWith($"fit, {period}:", StringComparison.Ordinal)).Value, 1e-2);
            Assert.Equal(observed, dots.Single(dot => dot.Key.StartsWith($"records, {period}:", StringComparison.Ordinal)).Value, 1e-2);
        }

        Assert.DoesNotContain("no observed adoptions", drawing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_and_their_bands_run_through_the_values()
    {
        var table = Figures.Curves(1, 1);
        var drawing = Drawn(CurvesFigure.OfAdoptions(table, null)!);
        var ruler = Ruler(drawing, "y");
        double[] dots = [.. drawing.Descendants(s_svg + "circle").Select(dot => ruler(Number(dot, "cy")))];
        Assert.Equal(table.RowCount, dots.Length);
        for (var row = 0; row < table.RowCount; row++)
            Assert.Equal(table.Numbers("mean")[row], dots[row], 1e-2);
        var bands = drawing.Descendants(s_svg + "path").Where(path => path.Attribute("d")!.Value.EndsWith('Z')).Select(Points).ToArray();
        Assert.Equal(2, bands.Length); // the middle 95 % of runs, and the middle half
        Equal(table.Numbers("run_hi"), bands[0][..9]);
        Equal(table.Numbers("run_lo"), [.. bands[0][9..].Reverse()]);
        Equal(table.Numbers("q75"), bands[1][..9]);
        Equal(table.Numbers("q25"), [.. bands[1][9..].Reverse()]);

        void Equal(IReadOnlyList<double> values, (double X, double Y)[] points)
        {
            for (var k = 0; k < points.Length; k++)
                Assert.Equal(values[k], ruler(points[k].Y), 1e-2);
        }
    }

    [Fact]
    public void Intervals_reach_from_end_to_end_and_the_intercept_is_left_out()
    {
        var table = Figures.Coefficients;
        var drawing = Drawn(RowsFigure.OfCoefficients(table, null)!);
        var ruler = Ruler(drawing, "x");
        var bars = drawing.Descendants(s_svg + "path").Where(path => path.Element(s_svg + "title") is not null).ToArray();
        Assert.Equal(2, bars.Length);
        for (var row = 1; row < 3; row++)
        {
            var ends = Points(bars[row - 1]);
            Assert.Equal(table.Numbers("ci_lo")[row], ruler(ends[0].X), 1e-2);
            Assert.Equal(table.Numbers("ci_hi")[row], ruler(ends[1].X), 1e-2);
        }

        Assert.DoesNotContain(drawing.Descendants(s_svg + "circle"), dot => Title(dot).StartsWith("intercept", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_tie_of_the_network_is_a_line_as_wide_as_its_weight()
    {
        var ties = CoTies.Of(Figures.Mercocities.All);
        var table = TiesTable.Of([ties]);
        var lines = Drawn(TiesFigure.Of(table, "shared events", null)!).Descendants(s_svg + "path").Where(path => path.Element(s_svg + "title") is not null)
            .ToDictionary(Title, path => Number(path, "stroke-width"));
        Assert.Equal(table.RowCount, lines.Count);
        for (var row = 0; row < table.RowCount; row++)
        {
            var weight = table.Numbers("weight")[row];
            var line = lines[$"{table.Text("source_name")[row]} – {table.Text("target_name")[row]}: {weight:0.######}"];
            Assert.Equal(0.4 + (2.6 * weight / table.Numbers("weight").Max()), line, 1e-3);
        }
    }

    private static XElement Drawn(Scene scene)
    {
        using var stream = new MemoryStream();
        SvgFile.Write(scene, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }

    // A number is written at each tick: two of them are a ruler.
    private static Func<double, double> Ruler(XElement drawing, string axis)
    {
        var ticks = drawing.Descendants(s_svg + "text")
            .Where(text => text.Attribute("font-size")!.Value == "7" && text.Attribute("text-anchor")?.Value == (axis == "x" ? "middle" : "end"))
            .Select(text => (Place: Number(text, axis) - (axis == "x" ? 0 : 2.5), Text: text.Value.Replace('−', '-')))
            .Where(tick => double.TryParse(tick.Text, CultureInfo.InvariantCulture, out _))
            .Select(tick => (tick.Place, Value: double.Parse(tick.Text, CultureInfo.InvariantCulture))).ToArray();
        var (first, last) = (ticks[0], ticks[^1]);
        return place => first.Value + ((place - first.Place) / (last.Place - first.Place) * (last.Value - first.Value));
    }

    private static (double X, double Y)[] Points(XElement path) =>
    [
        .. path.Attribute("d")!.Value.Trim('M', 'Z').Split('L').Select(pair => pair.Split(','))
            .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))),
    ];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static string Title(XElement element) => element.Element(s_svg + "title")?.Value ?? string.Empty;
}
