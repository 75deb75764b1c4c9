using CityNetworks.Figures.Scenes;
using SkiaSharp;

namespace CityNetworks.Figures.Files;

/// <summary>Draws a figure on a canvas of Skia whose unit is the point.</summary>
internal static class SkiaPainter
{
    /// <summary>Draws all marks.</summary>
    /// <exception cref="FigureException">The machine has no font.</exception>
    public static void Paint(Scene scene, SKCanvas canvas)
    {
        using var faces = Typefaces.Find();
        foreach (var mark in scene.Marks)
        {
            switch (mark)
            {
                case PathMark path:
                    using (var outline = Outline(path))
                        Fill(path.Fill, path.Ink, paint => canvas.DrawPath(outline, paint));
                    break;
                case DiscMark disc:
                    Fill(disc.Fill, disc.Ink, paint => canvas.DrawCircle((float)disc.Centre.X, (float)disc.Centre.Y, (float)disc.Radius, paint));
                    break;
                case TextMark text:
                    Text(canvas, text, faces);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static SKPath Outline(PathMark mark)
    {
        using var outline = new SKPathBuilder();
        outline.MoveTo((float)mark.Points[0].X, (float)mark.Points[0].Y);
        foreach (var point in mark.Points.Skip(1))
            outline.LineTo((float)point.X, (float)point.Y);
        if (mark.IsClosed)
            outline.Close();
        return outline.Detach();
    }

    private static void Fill(string? fill, Ink? ink, Action<SKPaint> draw)
    {
        if (fill is not null)
        {
            using var inside = new SKPaint { IsAntialias = true, Color = SKColor.Parse(fill) };
            draw(inside);
        }

        if (ink is not null)
        {
            using var line = new SKPaint
            {
                IsAntialias = true,
                Color = SKColor.Parse(ink.Colour).WithAlpha((byte)Math.Round(255 * ink.Opacity)),
                IsStroke = true,
                StrokeWidth = (float)ink.Width,
                StrokeJoin = SKStrokeJoin.Round,
            };
            draw(line);
        }
    }

    private static void Text(SKCanvas canvas, TextMark text, Typefaces faces)
    {
        var plain = Lettering.Plain(text.Text);
        (SKFont Font, string Text, float Width)[] runs = [.. faces.Runs(plain).Select(run =>
        {
            var font = new SKFont(run.Face, (float)text.Size) { Embolden = text.IsBold, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
            return (font, run.Text, font.MeasureText(run.Text));
        })];
        var width = runs.Sum(run => run.Width);
        // A font that is wider than the one laid out for is drawn narrower, so that nothing comes to lie on anything else.
        var room = (float)Lettering.Width(plain, text.Size, text.IsBold);
        var narrow = width > room * 1.03f ? room / width : 1;
        using var paint = new SKPaint { IsAntialias = true, Color = SKColor.Parse(text.Colour) };
        canvas.Save();
        canvas.Translate((float)text.At.X, (float)text.At.Y);
        canvas.RotateDegrees((float)text.Angle);
        canvas.Scale(narrow, 1);
        var x = text.Anchor switch { Anchor.Start => 0, Anchor.Middle => -width / 2, _ => -width };
        using var halo = new SKPaint
        {
            IsAntialias = true,
            Color = SKColor.Parse(FigureColours.Paper),
            IsStroke = true,
            StrokeWidth = (float)SvgFile.TextHalo,
            StrokeJoin = SKStrokeJoin.Round,
        };
        foreach (var run in runs)
        {
            if (text.HasHalo)
                canvas.DrawText(run.Text, x, 0, SKTextAlign.Left, run.Font, halo);
            canvas.DrawText(run.Text, x, 0, SKTextAlign.Left, run.Font, paint);
            x += run.Width;
            run.Font.Dispose();
        }

        canvas.Restore();
    }
}
