namespace CityNetworks.Reports.Drawing;

/// <summary>Cuts rings and lines of places to a frame, and leaves out what no eye would see.</summary>
internal static class FrameClip
{
    private const double Beyond = 8; // pixels that rings go on past the edge, so that no cut is seen
    private const double Finest = 0.7; // pixels: a point nearer than this to the one before is left out

    /// <summary>A ring inside the frame, by Sutherland and Hodgman (1974), Communications of the ACM 17, 32–42.</summary>
    /// <returns>The ring in pixels, its last point not repeated; empty where nothing lies inside.</returns>
    public static IReadOnlyList<Point> Ring(IReadOnlyList<GeoPlace> ring, double shift, MapFrame frame)
    {
        if (ring.Max(place => place.Lon) + shift < frame.West || ring.Min(place => place.Lon) + shift > frame.East)
            return [];
        List<Point> points = [.. ring.Select(place => frame.At(place.Lon + shift, place.Lat))];
        points = Cut(points, point => point.X + Beyond);
        points = Cut(points, point => frame.Width + Beyond - point.X);
        points = Cut(points, point => point.Y + Beyond);
        points = Cut(points, point => frame.Height + Beyond - point.Y);
        return points.Count < 3 ? [] : Thinned(points);
    }

    /// <summary>The pieces of a line that touch the frame, whole segments, in pixels. The antimeridian and the southern edge are no coast.</summary>
    public static IEnumerable<IReadOnlyList<Point>> Lines(IReadOnlyList<GeoPlace> line, double shift, MapFrame frame)
    {
        var piece = new List<Point>();
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var seen = Math.Max(from.Lon, to.Lon) + shift >= frame.West && Math.Min(from.Lon, to.Lon) + shift <= frame.East
                && Math.Max(from.Lat, to.Lat) >= frame.South && Math.Min(from.Lat, to.Lat) <= frame.North
                && !(IsAntimeridian(from) && IsAntimeridian(to)) && Math.Max(from.Lat, to.Lat) > -89;
            if (seen)
            {
                if (piece.Count == 0)
                    piece.Add(frame.At(from.Lon + shift, from.Lat));
                piece.Add(frame.At(to.Lon + shift, to.Lat));
            }

            if (piece.Count > 0 && (!seen || i == line.Count - 1))
            {
                yield return Thinned(piece);
                piece = [];
            }
        }
    }

    private static bool IsAntimeridian(GeoPlace place) => Math.Abs(Math.IEEERemainder(place.Lon - 180, 360)) < 0.02;

    private static List<Point> Cut(List<Point> points, Func<Point, double> inside)
    {
        var kept = new List<Point>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[(i + points.Count - 1) % points.Count], points[i]);
            var (before, after) = (inside(from), inside(to));
            if (before >= 0 != after >= 0)
                kept.Add(from + ((to - from) * (before / (before - after))));
            if (after >= 0)
                kept.Add(to);
        }

        return kept;
    }

    private static List<Point> Thinned(List<Point> points)
    {
        var kept = new List<Point> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            if ((points[i] - kept[^1]).Length >= Finest || i == points.Count - 1)
                kept.Add(points[i]);
        }

        return kept;
    }
}
