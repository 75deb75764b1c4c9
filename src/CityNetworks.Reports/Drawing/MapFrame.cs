namespace CityNetworks.Reports.Drawing;

/// <summary>The part of the earth that a map shows, and where a place lies on it.</summary>
/// <remarks>
/// Formula: equirectangular, with the longitudes shortened by the cosine of the middle latitude of the places:
/// x = k·(lon − west)·cos φ₀, y = k·(north − lat).
/// Cases: places on both sides of the antimeridian → the frame begins behind the widest gap between their longitudes, so they lie side by side;
/// all at one place → a frame of <see cref="LeastSpan"/> degrees about it; a span of more than the whole earth → the whole earth.
/// Source: Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395, 90–91.
/// </remarks>
internal sealed class MapFrame
{
    /// <summary>The least height and width shown, in degrees of latitude.</summary>
    public const double LeastSpan = 6;

    private const double Margin = 0.09;
    private const double LeastCosine = 0.2; // nearer to the poles a degree of longitude keeps the width that it has at 78°

    private readonly double _cosine;
    private readonly double _scale;

    private MapFrame(double west, double north, double across, double down, double cosine, double width)
    {
        (West, North, East, South) = (west, north, west + (across / cosine), north - down);
        (_cosine, _scale, Width, Height) = (cosine, width / across, width, width / across * down);
    }

    /// <summary>The western edge in degrees, −360 to 180.</summary>
    public double West { get; }

    /// <summary>The eastern edge in degrees, more than <see cref="West"/>; beyond 180 where the frame crosses the antimeridian.</summary>
    public double East { get; }

    /// <summary>The northern edge in degrees.</summary>
    public double North { get; }

    /// <summary>The southern edge in degrees.</summary>
    public double South { get; }

    /// <summary>The width of the drawing, in pixels.</summary>
    public double Width { get; }

    /// <summary>The height of the drawing, in pixels.</summary>
    public double Height { get; }

    /// <summary>The frame about places.</summary>
    /// <param name="places">At least one.</param>
    /// <param name="width">The width of the drawing, in pixels.</param>
    /// <param name="flattest">The least height, as a share of the width.</param>
    /// <param name="tallest">The greatest height, as a share of the width.</param>
    public static MapFrame Of(IReadOnlyList<GeoPlace> places, double width, double flattest, double tallest)
    {
        var (west, span) = Longitudes(places);
        var (south, north) = (places.Min(place => place.Lat), places.Max(place => place.Lat));
        var middle = (south + north) / 2;
        var cosine = Math.Max(LeastCosine, Math.Cos(middle * Math.PI / 180));
        var margin = Margin * Math.Max(span * cosine, north - south);
        var across = Math.Max(LeastSpan, (span * cosine) + (2 * margin));
        var down = Math.Max(LeastSpan, north - south + (2 * margin));
        across = Math.Min(360 * cosine, Math.Max(across, down / tallest));
        down = Math.Min(180, Math.Max(down, across * flattest));
        var top = Math.Min(90, Math.Max(down - 90, middle + (down / 2)));
        return new(west + ((span - (across / cosine)) / 2), top, across, down, cosine, width);
    }

    /// <summary>Where a place lies on the drawing.</summary>
    public Point At(GeoPlace place)
    {
        var lon = place.Lon;
        while (lon < West)
            lon += 360;
        while (lon > East && lon - 360 >= West)
            lon -= 360;
        return At(lon, place.Lat);
    }

    /// <summary>The same for a longitude that counts on from <see cref="West"/>.</summary>
    public Point At(double lon, double lat) => new((lon - West) * _cosine * _scale, (North - lat) * _scale);

    // The narrowest arc of the parallel that holds all longitudes: it begins behind the widest gap.
    private static (double West, double Span) Longitudes(IReadOnlyList<GeoPlace> places)
    {
        double[] sorted = [.. places.Select(place => place.Lon >= 180 ? place.Lon - 360 : place.Lon).Distinct().Order()];
        var (begin, widest) = (0, sorted[0] + 360 - sorted[^1]);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] - sorted[i - 1] > widest)
                (begin, widest) = (i, sorted[i] - sorted[i - 1]);
        }

        return (sorted[begin], 360 - widest);
    }
}
