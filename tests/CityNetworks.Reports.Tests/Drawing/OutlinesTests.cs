using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

/// <summary>The outlines of countries, against places of which everybody knows whether they lie on land.</summary>
public sealed class OutlinesTests
{
    [Theory]
    [InlineData("Asunción", -25.29, -57.65, true)]
    [InlineData("Brasília", -15.79, -47.88, true)]
    [InlineData("Maseru, in an enclave", -29.6, 28.2, true)]
    [InlineData("Suva, near the antimeridian", -17.8, 178.0, true)]
    [InlineData("Uelen, beyond the antimeridian", 66.3, -172.5, true)]
    [InlineData("the South Pole", -89.5, 20, true)]
    [InlineData("between Africa and South America", -15, -20, false)]
    [InlineData("the Gulf of Guinea", 0, 0, false)]
    [InlineData("the middle of the Pacific", -17, -140, false)]
    [InlineData("the Caspian Sea", 42, 50.5, false)]
    public void A_place_lies_on_land_or_not(string where, double lat, double lon, bool land)
    {
        foreach (var others in new GeoPlace[][] { [], [new(lat * 0.9, lon - 20)], [new(40, -60), new(-40, 60), new(0, 150)] })
        {
            var frame = MapFrame.Of([new(lat, lon), .. others], 960, 0.5, 0.95);
            var point = frame.At(new(lat, lon));
            var crossings = Outlines.Land(frame).Sum(ring => Crossings(ring, point));
            Assert.True(crossings % 2 == 1 == land, $"{where}: {crossings} crossings");
        }
    }

    [Fact]
    public void What_is_drawn_lies_in_the_frame_and_no_line_runs_across_it()
    {
        GeoPlace[][] frames = [[new(-17, 175), new(-20, -170)], [new(60, 170), new(65, -170)], [new(70, -179), new(-60, 0), new(0, 120)], [new(-34, -58)]];
        foreach (var places in frames)
        {
            var frame = MapFrame.Of(places, 960, 0.5, 0.95);
            Assert.All(Outlines.Land(frame).SelectMany(ring => ring), point =>
            {
                Assert.InRange(point.X, -9, frame.Width + 9);
                Assert.InRange(point.Y, -9, frame.Height + 9);
            });
            var longest = Outlines.Borders(frame).SelectMany(line => line.Zip(line.Skip(1), (a, b) => (a - b).Length)).Max();
            var degree = frame.At(frame.West, 0).Y - frame.At(frame.West, 1).Y;
            Assert.InRange(longest / degree, 0, 25); // the longest straight border is that of Canada and the United States, 49° north
        }
    }

    [Fact]
    public void A_border_of_two_countries_is_drawn_once()
    {
        // Across the border of Argentina and Chile at 40° south one line goes from west to east.
        var frame = MapFrame.Of([new(-40, -72), new(-40, -71)], 960, 0.5, 0.95);
        var y = frame.At(frame.West, -40.013).Y;
        var (from, to) = (frame.At(-72.5, 0).X, frame.At(-70.5, 0).X);
        var crossings = Outlines.Borders(frame).SelectMany(line => line.Zip(line.Skip(1)))
            .Count(pair => pair.First.Y > y != pair.Second.Y > y && pair.First.X > from && pair.First.X < to);
        Assert.Equal(1, crossings);
    }

    private static int Crossings(IReadOnlyList<Point> ring, Point point)
    {
        var crossings = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
                crossings++;
        }

        return crossings;
    }
}
