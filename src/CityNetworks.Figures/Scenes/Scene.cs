namespace CityNetworks.Figures.Scenes;

/// <summary>A finished figure: marks on paper, the first at the bottom.</summary>
/// <param name="Width">The width of the paper, in points.</param>
/// <param name="Height">Its height, in points.</param>
/// <param name="Caption">What a caption would say; goes into the metadata of the file, not onto the paper.</param>
/// <param name="Marks">The marks.</param>
internal sealed record Scene(double Width, double Height, string Caption, IReadOnlyList<Mark> Marks)
{
    /// <summary>Points of a millimetre.</summary>
    public const double PerMillimetre = 72 / 25.4;
}
