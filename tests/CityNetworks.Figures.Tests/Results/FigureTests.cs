using System.Globalization;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Results;

/// <summary>What holds of every figure.</summary>
public sealed class FigureTests
{
    public static TheoryData<string> Names => Figures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_lies_on_another_or_beyond_the_paper(string name)
    {
        var scene = Figures.Find(name);
        var boxes = scene.Marks.OfType<TextMark>().Select(text => (text.Text, Box: BoxOf(text))).ToArray();
        Assert.NotEmpty(boxes);
        foreach (var (text, box) in boxes)
        {
            Assert.True(
                box.Left >= -0.5 && box.Top >= -0.5 && box.Right <= scene.Width + 0.5 && box.Bottom <= scene.Height + 0.5,
                $"'{text}' at {box} is beyond the paper of {scene.Width} by {scene.Height}.");
        }

        for (var a = 0; a < boxes.Length; a++)
        {
            for (var b = a + 1; b < boxes.Length; b++)
                Assert.True(Shared(boxes[a].Box, boxes[b].Box) < 1, $"'{boxes[a].Text}' lies on '{boxes[b].Text}'.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_figure_is_the_same_bytes_in_every_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        var first = Svg(name);
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (commas.NumberFormat.NumberDecimalSeparator, commas.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = commas;
            Assert.Equal(first, Svg(name));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_has_a_caption_and_data_with_titles(string name)
    {
        var scene = Figures.Find(name);
        Assert.EndsWith(".", scene.Caption, StringComparison.Ordinal);
        Assert.Contains(scene.Marks, mark => mark.Title is not null);
        Assert.All(scene.Marks, mark => Assert.DoesNotContain("NaN", mark.Title ?? string.Empty, StringComparison.Ordinal));
    }

    private static byte[] Svg(string name)
    {
        using var stream = new MemoryStream();
        SvgFile.Write(Figures.Find(name), stream);
        return stream.ToArray();
    }

    private static double Shared((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));

    // The capitals of a line reach to about 0.72 of its size.
    private static (double Left, double Top, double Right, double Bottom) BoxOf(TextMark text)
    {
        var width = Lettering.Width(text.Text, text.Size, text.IsBold);
        var start = text.Anchor switch { Anchor.Start => 0, Anchor.Middle => -width / 2, _ => -width };
        var (height, x, y) = (0.72 * text.Size, text.At.X, text.At.Y);
        return text.Angle == 0 ? (x + start, y - height, x + start + width, y) : (x - height, y - start - width, x, y - start);
    }
}
