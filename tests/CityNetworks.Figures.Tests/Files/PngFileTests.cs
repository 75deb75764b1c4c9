using System.Buffers.Binary;
using System.Text;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;
using SkiaSharp;
using Xunit;

namespace CityNetworks.Figures.Tests.Files;

public sealed class PngFileTests
{
    private const string Name = "centrality mercocities 89";

    [Fact]
    public void Png_opens_with_600_pixels_an_inch()
    {
        var png = Written(Figures.Find(Name));
        Assert.Equal("\x89PNG\r\n\x1a\n", Encoding.Latin1.GetString(png[..8]));
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal((int)Math.Round(89 / 25.4 * 600), bitmap.Width);
        var density = png.AsSpan().IndexOf("pHYs"u8);
        Assert.Equal(23622u, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(density + 4))); // pixels a metre
        Assert.True(png.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Figures.Find(Name).Caption)) > 0);
        Assert.Contains(Enumerable.Range(0, bitmap.Width), x => Enumerable.Range(0, bitmap.Height).Any(y => bitmap.GetPixel(x, y) == SKColor.Parse("#0072b2")));
    }

    [Fact]
    public void Every_chunk_has_its_checksum_and_the_picture_comes_after_the_words()
    {
        var png = Written(new Scene(7.2, 7.2, "Ñ.", []));
        var kinds = new List<string>();
        for (var place = 8; place < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(place));
            var body = png.AsSpan(place + 4, 4 + length);
            kinds.Add(Encoding.ASCII.GetString(body[..4]));
            Assert.Equal(Crc32(body), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(place + 8 + length)));
            place += 12 + length;
        }

        Assert.Equal(["IHDR", "pHYs", "iTXt"], kinds.Take(3));
        Assert.Equal("IEND", kinds[^1]);
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal((60, 60, SKColors.White), (bitmap.Width, bitmap.Height, bitmap.GetPixel(30, 30))); // a tenth of an inch, empty
    }

    // Bit by bit, as annex D of the standard defines it.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
                check = ((check ^ (uint)(value >> bit)) & 1) == 1 ? (check >> 1) ^ 0xEDB88320 : check >> 1;
        }

        return ~check;
    }

    private static byte[] Written(Scene scene)
    {
        using var stream = new MemoryStream();
        PngFile.Write(scene, stream);
        return stream.ToArray();
    }
}
