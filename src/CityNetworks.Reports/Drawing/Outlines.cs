using System.Text.Json;

namespace CityNetworks.Reports.Drawing;

/// <summary>The outlines of the countries of the world: Natural Earth 4.1.0 (2018), 1:50 million, public domain, simplified as
/// Outlines/README.md says.</summary>
internal static class Outlines
{
    private const string Resource = "countries.json";

    private static readonly Lazy<(GeoPlace[][] Arcs, int[][][][] Countries)> s_world = new(Read);

    /// <summary>The land inside a frame, as closed rings in pixels; holes (lakes, enclaves) are rings too, to be filled by the even-odd rule.</summary>
    /// <remarks>Cost: linear in the points of the world, some 27,000.</remarks>
    public static IEnumerable<IReadOnlyList<Point>> Land(MapFrame frame) =>
        from country in s_world.Value.Countries
        from polygon in country
        from ring in polygon
        let places = Ring(ring)
        from shift in Shifts
        let inside = FrameClip.Ring(places, shift, frame)
        where inside.Count > 2
        select inside;

    /// <summary>Coasts and borders inside a frame, each once, as open lines in pixels.</summary>
    public static IEnumerable<IReadOnlyList<Point>> Borders(MapFrame frame) =>
        from arc in s_world.Value.Arcs
        from shift in Shifts
        from line in FrameClip.Lines(arc, shift, frame)
        select line;

    // A frame may begin west of −180° or end east of 180°.
    private static double[] Shifts { get; } = [-360, 0, 360];

    // The longitudes count on from arc to arc. A ring that does not come back to its first longitude goes about the south pole.
    private static GeoPlace[] Ring(int[] arcs)
    {
        var places = new List<GeoPlace>();
        foreach (var number in arcs)
        {
            IEnumerable<GeoPlace> arc = s_world.Value.Arcs[number < 0 ? ~number : number];
            foreach (var place in number < 0 ? arc.Reverse() : arc)
                places.Add(places.Count == 0 ? place : place with { Lon = place.Lon - (360 * Math.Round((place.Lon - places[^1].Lon) / 360)) });
        }

        if (Math.Abs(places[^1].Lon - places[0].Lon) > 180)
            places.AddRange([new(-90, places[^1].Lon), new(-90, places[0].Lon)]);
        return [.. places];
    }

    private static (GeoPlace[][] Arcs, int[][][][] Countries) Read()
    {
        using var stream = typeof(Outlines).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly holds no resource '{Resource}'; expected the outlines of countries.");
        using var world = JsonDocument.Parse(stream);
        var grid = world.RootElement.GetProperty("grid").GetDouble();
        return (
            [.. world.RootElement.GetProperty("arcs").EnumerateArray().Select(arc => Decoded(arc.GetString()!, grid))],
            Items(
                world.RootElement.GetProperty("countries"),
                country => Items(country, polygon => Items(polygon, ring => Items(ring, arc => arc.GetInt32())))));

        static T[] Items<T>(JsonElement list, Func<JsonElement, T> read) => [.. list.EnumerateArray().Select(read)];
    }

    // The encoded polyline format: zigzag differences, five bits a letter, the least first.
    private static GeoPlace[] Decoded(string text, double grid)
    {
        var places = new List<GeoPlace>();
        var (at, lon, lat) = (0, 0, 0);
        while (at < text.Length)
        {
            lon += Next();
            lat += Next();
            places.Add(new(lat * grid, lon * grid));
        }

        return [.. places];

        int Next()
        {
            var (value, bits, letter) = (0, 0, 0);
            do
            {
                letter = text[at++] - 63;
                value |= (letter & 31) << bits;
                bits += 5;
            }
            while (letter >= 32);
            return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
        }
    }
}
