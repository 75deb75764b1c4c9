using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;

namespace CityNetworks.Figures.Charts;

/// <summary>A matrix of steps on an ordered scale, dark for later: who can have heard from whom, say.</summary>
internal static class MatrixChart
{
    /// <summary>More rows or columns than this are not drawn.</summary>
    public const int Most = 40;

    private const double MostCell = 14;

    /// <summary>Draws the matrix.</summary>
    /// <param name="names">The rows and columns.</param>
    /// <param name="cells">The step of a row and column, from 0; −1: none.</param>
    /// <param name="steps">The names of the steps.</param>
    /// <param name="axes">What rows and columns are.</param>
    /// <param name="key">What the colours are.</param>
    /// <param name="size">The width.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="notes">Below the figure.</param>
    public static Scene Of(
        IReadOnlyList<string> names, int[,] cells, IReadOnlyList<string> steps, (string Row, string Column) axes, string key, FigureSize size, string caption,
        params IReadOnlyList<string> notes)
    {
        var paper = new Paper(size.Width);
        string[] shown = [.. names.Select(name => Lettering.Cut(name, Math.Min(110, size.Width * 0.36)))];
        var widest = shown.Max(name => Lettering.Width(name));
        var left = Paper.Edge + 12 + widest + 4;
        var cell = Math.Min(MostCell, (size.Width - left - Paper.Edge) / names.Count);
        var lettering = Math.Min(Lettering.Size, Math.Max(4.5, cell * 0.9)); // as large as the cells allow
        var top = Paper.Edge + 12 + (widest * lettering / Lettering.Size) + 4;
        paper.Add(new TextMark(new(left + (cell * names.Count / 2), Paper.Edge + 7), axes.Column, Anchor.Middle));
        paper.Add(new TextMark(new(Paper.Edge + 7, top + (cell * names.Count / 2)), axes.Row, Anchor.Middle, Angle: -90));
        for (var k = 0; k < shown.Length; k++)
        {
            var middle = (k + 0.5) * cell;
            paper.Add(new TextMark(new(left - 4, top + middle + (lettering * 0.34)), shown[k], Anchor.End, lettering));
            paper.Add(new TextMark(new(left + middle + (lettering * 0.34), top - 4), shown[k], Anchor.Start, lettering, Angle: -90));
        }

        for (var row = 0; row < names.Count; row++)
        {
            for (var column = 0; column < names.Count; column++)
            {
                var (x, y, step) = (left + (column * cell), top + (row * cell), cells[row, column]);
                paper.Add(new PathMark(
                    Square(x, y, cell), true, row == column ? FigureColours.Grid : step < 0 ? FigureColours.Paper : Colour(step, steps.Count),
                    new Ink(FigureColours.Grid, 0.4), step < 0 || row == column ? null : $"{names[row]} → {names[column]}: {steps[step]}"));
            }
        }

        return paper.Done(Key(paper, steps, key, top + (cell * names.Count) + 14), notes, caption);
    }

    private static double Key(Paper paper, IReadOnlyList<string> steps, string key, double y)
    {
        paper.Add(new TextMark(new(Paper.Edge, y), key, Size: Lettering.Small));
        var x = Paper.Edge;
        y += 11;
        for (var step = 0; step < steps.Count; step++)
        {
            var text = Paper.Short(steps[step]);
            var width = 10 + Lettering.Width(text, Lettering.Small) + 7;
            if (x + width > paper.Width - Paper.Edge)
                (x, y) = (Paper.Edge, y + 10);
            paper.Add(new PathMark(Square(x, y - 6, 7), true, Colour(step, steps.Count), new Ink(FigureColours.Grid, 0.4)));
            paper.Add(new TextMark(new(x + 10, y), text, Size: Lettering.Small));
            x += width;
        }

        return y;
    }

    private static string Colour(int step, int steps) => FigureColours.OfScale(steps < 2 ? 0.7 : (double)step / (steps - 1));

    private static Point[] Square(double x, double y, double side) => [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)];
}
