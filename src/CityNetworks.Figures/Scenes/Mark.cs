using CityNetworks.Reports.Drawing;

namespace CityNetworks.Figures.Scenes;

/// <summary>Something drawn: one of <see cref="PathMark"/>, <see cref="DiscMark"/>, <see cref="TextMark"/>. Lengths are points of 1/72 inch.</summary>
/// <param name="Title">What a mark of data says, with its value, for those who do not see it; null: it carries no data.</param>
internal abstract record Mark(string? Title);

/// <summary>A line through points, or the area inside them.</summary>
/// <param name="Points">At least two.</param>
/// <param name="IsClosed">Whether the last is joined to the first.</param>
/// <param name="Fill">The colour inside; null: none.</param>
/// <param name="Ink">The line; null: none.</param>
/// <param name="Title">See <see cref="Mark"/>.</param>
internal sealed record PathMark(IReadOnlyList<Point> Points, bool IsClosed, string? Fill, Ink? Ink, string? Title = null) : Mark(Title);

/// <summary>A disc or circle.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="Fill">The colour inside; null: none.</param>
/// <param name="Ink">The line around it; null: none.</param>
/// <param name="Title">See <see cref="Mark"/>.</param>
internal sealed record DiscMark(Point Centre, double Radius, string? Fill, Ink? Ink, string? Title = null) : Mark(Title);

/// <summary>A line of text.</summary>
/// <param name="At">Where its baseline begins, is centred, or ends.</param>
/// <param name="Text">The text.</param>
/// <param name="Anchor">Which of the three.</param>
/// <param name="Size">The size of the font.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Angle">Degrees it is turned clockwise about <paramref name="At"/>.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record TextMark(
    Point At, string Text, Anchor Anchor = Anchor.Start, double Size = Lettering.Size, string Colour = FigureColours.Text, double Angle = 0,
    bool IsBold = false)
    : Mark((string?)null)
{
    /// <summary>Whether the paper shines around it, so that lines under it do not disturb.</summary>
    public bool HasHalo { get; init; }
}

/// <summary>A line's colour and width.</summary>
/// <param name="Colour">The colour, as #rrggbb.</param>
/// <param name="Width">The width.</param>
/// <param name="Opacity">From 0 to 1.</param>
internal sealed record Ink(string Colour, double Width, double Opacity = 1);

/// <summary>Which part of a text stands at its place.</summary>
internal enum Anchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}
