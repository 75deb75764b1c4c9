using System.Globalization;
using System.Text;

namespace CityNetworks.Reports.Drawing;

/// <summary>Lines as the text of an SVG path, to a tenth of a pixel, each point relative to the one before: the shortest form.</summary>
internal static class PathText
{
    /// <summary>The text.</summary>
    /// <param name="lines">Lines of at least one point.</param>
    /// <param name="closed">Whether each is a ring.</param>
    public static string Of(IEnumerable<IReadOnlyList<Point>> lines, bool closed)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var (x, y) = (Tenths(line[0].X), Tenths(line[0].Y));
            text.Append('M').Append(Number(x)).Append(' ').Append(Number(y));
            for (var i = 1; i < line.Count; i++)
            {
                var (nextX, nextY) = (Tenths(line[i].X), Tenths(line[i].Y));
                text.Append(i == 1 ? 'l' : ' ').Append(Number(nextX - x)).Append(' ').Append(Number(nextY - y));
                (x, y) = (nextX, nextY);
            }

            if (closed)
                text.Append('z');
        }

        return text.ToString();
    }

    private static long Tenths(double length) => (long)Math.Round(10 * length);

    private static string Number(long tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
}
