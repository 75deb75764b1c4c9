using System.Globalization;

namespace CityNetworks.Figures.Scenes;

/// <summary>How wide a figure is; its height follows from what it shows.</summary>
/// <param name="Millimetres">The width.</param>
internal readonly record struct FigureSize(double Millimetres)
{
    /// <summary>The narrowest figure that is legible, in millimetres.</summary>
    public const int Least = 60;

    /// <summary>The widest, in millimetres: the longer side of A3.</summary>
    public const int Most = 420;

    /// <summary>One column of a journal.</summary>
    public static FigureSize Single { get; } = new(89);

    /// <summary>Two columns of a journal.</summary>
    public static FigureSize Double { get; } = new(183);

    /// <summary>The width in points.</summary>
    public double Width => Millimetres * Scene.PerMillimetre;

    /// <summary>Reads <c>single</c>, <c>double</c> or a number of millimetres from <see cref="Least"/> to <see cref="Most"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">What it says.</param>
    /// <returns>Whether it says one.</returns>
    public static bool TryParse(string text, out FigureSize size)
    {
        size = text is "single" ? Single : text is "double" ? Double
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millimetres) ? new(millimetres) : default;
        return size.Millimetres is >= Least and <= Most;
    }
}
