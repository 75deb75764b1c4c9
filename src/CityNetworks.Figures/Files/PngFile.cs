using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using CityNetworks.Figures.Scenes;
using SkiaSharp;

namespace CityNetworks.Figures.Files;

/// <summary>A figure as PNG of 600 pixels an inch, which journals ask for; its size in millimetres and its caption are in the file.</summary>
internal static class PngFile
{
    /// <summary>Pixels an inch.</summary>
    public const int Resolution = 600;

    private const double InchesOfMetre = 1 / 0.0254;
    private const int AfterHeader = 8 + 25; // the signature, and the first chunk, which has one length
    private const uint Polynomial = 0xEDB88320;

    // Skia gives no surface where memory does not hold it, though its annotations say that it always does.
    [SuppressMessage("Maintainability", "CA1508", Justification = "Skia returns null where memory does not hold the picture.")]
    private static SKSurface Surface(SKImageInfo info) => SKSurface.Create(info) ?? throw new FigureException(
        $"The picture would be {info.Width} × {info.Height} pixels, more than memory holds; expected a smaller --plot-size, or an .svg or .pdf.");

    /// <summary>Writes the figure; the stream stays open.</summary>
    /// <exception cref="FigureException">The machine has no font.</exception>
    public static void Write(Scene scene, Stream stream)
    {
        const float scale = Resolution / 72f;
        var info = new SKImageInfo((int)Math.Round(scene.Width * scale), (int)Math.Round(scene.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = Surface(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        SkiaPainter.Paint(scene, surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        var bytes = png.ToArray();
        stream.Write(bytes.AsSpan(0, AfterHeader));
        Chunk(stream, "pHYs", Density());
        Chunk(stream, "iTXt", [.. "Description"u8, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(Lettering.Plain(scene.Caption))]);
        stream.Write(bytes.AsSpan(AfterHeader));
    }

    // Pixels a metre both ways, then the unit: 1, the metre.
    private static byte[] Density()
    {
        var density = new byte[9];
        var perMetre = (uint)Math.Round(Resolution * InchesOfMetre);
        BinaryPrimitives.WriteUInt32BigEndian(density, perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(density.AsSpan(4), perMetre);
        density[8] = 1;
        return density;
    }

    // Source: PNG (third edition), 5.3 and annex D.
    private static void Chunk(Stream stream, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        stream.Write(number);
        stream.Write(body);
        var check = uint.MaxValue;
        foreach (var value in body)
        {
            check ^= value;
            for (var bit = 0; bit < 8; bit++)
                check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ Polynomial;
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~check);
        stream.Write(number);
    }
}
