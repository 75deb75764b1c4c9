using CityNetworks.Figures.Scenes;
using SkiaSharp;

namespace CityNetworks.Figures.Files;

/// <summary>A figure as PDF: one page of its size, letters embedded, no date.</summary>
internal static class PdfFile
{
    /// <summary>Writes the figure; the stream stays open.</summary>
    /// <exception cref="FigureException">The machine has no font.</exception>
    public static void Write(Scene scene, Stream stream)
    {
        var caption = Lettering.Plain(scene.Caption);
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata
        {
            Title = caption.Split(". ")[0].TrimEnd('.'),
            Subject = caption,
            Creator = "citynet",
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        });
        var canvas = document.BeginPage((float)scene.Width, (float)scene.Height);
        SkiaPainter.Paint(scene, canvas);
        document.EndPage();
        document.Close();
    }
}
