using CityNetworks.Figures.Charts;

namespace CityNetworks.Figures.Films;

/// <summary>What a city is in a frame; its colour.</summary>
internal enum FilmState
{
    /// <summary>It plays no part.</summary>
    Absent,

    /// <summary>It is at an event of the period, and has not adopted.</summary>
    Present,

    /// <summary>It adopted in this period.</summary>
    New,

    /// <summary>It adopted before.</summary>
    Earlier,
}

/// <summary>How a city looks in a frame.</summary>
/// <param name="State">Its colour.</param>
/// <param name="IsLeading">Whether it holds an office in the period: a square, not a disc.</param>
internal readonly record struct FilmLook(FilmState State, bool IsLeading);

/// <summary>One period of a film.</summary>
/// <param name="Title">The period.</param>
/// <param name="Words">What happens, in words.</param>
/// <param name="Ties">The ties of the period.</param>
/// <param name="Looks">How each city looks.</param>
internal sealed record FilmFrame(string Title, string Words, IReadOnlyList<DrawnTie> Ties, IReadOnlyList<FilmLook> Looks);

/// <summary>A network or a run of a simulation through its periods.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Names">The cities.</param>
/// <param name="Frames">At least one, in the order of time.</param>
/// <param name="IsRun">Whether it shows who adopts.</param>
/// <param name="Notes">What a viewer needs beside it.</param>
internal sealed record Film(string Caption, IReadOnlyList<string> Names, IReadOnlyList<FilmFrame> Frames, bool IsRun, IReadOnlyList<string> Notes);
