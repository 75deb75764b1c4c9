using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

/// <summary>What part of the earth a map shows.</summary>
public sealed class MapFrameTests
{
    private static readonly GeoPlace s_auckland = new(-36.85, 174.76);
    private static readonly GeoPlace s_honolulu = new(21.31, -157.86);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_place_lies_inside_and_the_scale_is_as_stated(int seed)
    {
        var random = new Random(seed);
        var (lat, lon, spread) = (random.Next(-80, 81), random.Next(-180, 181), random.NextDouble() * (seed % 3 == 0 ? 180 : 30));
        GeoPlace[] places = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => new GeoPlace(
            Math.Clamp(lat + (spread * (random.NextDouble() - 0.5)), -90, 90),
            Math.IEEERemainder(lon + (spread * 2 * (random.NextDouble() - 0.5)), 360)))];
        var frame = MapFrame.Of(places, 960, 0.5, 0.95);
        Assert.Equal(960, frame.Width);
        Assert.InRange(frame.Height, 1, 960 * 0.95 + 1e-6);
        Assert.All(places, place =>
        {
            var at = frame.At(place);
            Assert.InRange(at.X, 0, frame.Width);
            Assert.InRange(at.Y, 0, frame.Height);
        });

        // One degree of longitude is one of latitude times the cosine of the middle latitude.
        var middle = (places.Min(place => place.Lat) + places.Max(place => place.Lat)) / 2;
        var east = frame.At(frame.West + 1, 0).X;
        var south = frame.At(frame.West, 0).Y - frame.At(frame.West, 1).Y;
        Assert.Equal(Math.Max(0.2, Math.Cos(middle * Math.PI / 180)), east / south, 1e-9);
    }

    [Fact]
    public void Places_on_both_sides_of_the_antimeridian_lie_side_by_side()
    {
        var frame = MapFrame.Of([s_auckland, s_honolulu], 960, 0.5, 0.95);
        Assert.InRange(frame.East - frame.West, 27, 120);
        Assert.True(frame.At(s_auckland).X < frame.At(s_honolulu).X, "Auckland lies west of Honolulu");
        Assert.Equal(frame.At(new(0, 180)), frame.At(new(0, -180)));
    }

    [Fact]
    public void One_place_stands_in_the_middle_of_a_few_degrees()
    {
        var frame = MapFrame.Of([new(-32.95, -60.66), new(-32.95, -60.66)], 960, 0.5, 0.95);
        Assert.Equal(new Point(480, frame.Height / 2), Rounded(frame.At(new(-32.95, -60.66))));
        Assert.Equal(MapFrame.LeastSpan, frame.North - frame.South, 1e-9);
    }

    [Fact]
    public void The_whole_earth_is_the_most_that_is_shown()
    {
        var frame = MapFrame.Of([new(90, -180), new(-90, 179), new(0, 0), new(0, 90), new(0, -90)], 960, 0.5, 0.95);
        Assert.Equal((90.0, -90.0), (frame.North, frame.South));
        Assert.True(frame.East - frame.West <= 360 + 1e-9);
    }

    private static Point Rounded(Point point) => new(Math.Round(point.X, 6), point.Y);
}
