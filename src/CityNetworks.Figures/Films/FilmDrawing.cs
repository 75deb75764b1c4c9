using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Films;

/// <summary>A film as marks: those of every frame, and those that stay. Every city keeps its place.</summary>
/// <param name="Paper">What stays: names, key, notes.</param>
/// <param name="Frames">The marks of each frame, under the names.</param>
internal sealed record FilmDrawing(Scene Paper, IReadOnlyList<IReadOnlyList<Mark>> Frames)
{
    private const double Head = 22;
    private const double KeyHeight = 16;

    /// <summary>Draws a film.</summary>
    public static FilmDrawing Of(Film film, FigureSize size)
    {
        var paper = new Paper(size.Width);
        var all = film.Frames.SelectMany(frame => frame.Ties).GroupBy(tie => (Math.Min(tie.A, tie.B), Math.Max(tie.A, tie.B)))
            .Select(pair => new DrawnTie(pair.Key.Item1, pair.Key.Item2, pair.Sum(tie => tie.Weight))).ToArray();
        var room = size.Width - (2 * Charts.Paper.Edge);
        var (inside, height) = NetworkChart.Layout(film.Names, [new NetworkPanel(string.Empty, all)], room, Lettering.Small);
        Point[] places = [.. inside.Select(place => place + new Point(Charts.Paper.Edge, Head))];
        var heaviest = film.Frames.SelectMany(frame => frame.Ties).Select(tie => tie.Weight).DefaultIfEmpty(1).Max();
        NetworkChart.Names(paper, film.Names, all, places, Lettering.Small, new Box(Charts.Paper.Edge, Head, room, height));
        Key(paper, film.IsRun, Head + height + 6);
        var scene = paper.Done(Head + height + KeyHeight, film.Notes, film.Caption);
        return new FilmDrawing(scene, [.. film.Frames.Select(frame => Marks(film, frame, places, heaviest))]);
    }

    private static List<Mark> Marks(Film film, FilmFrame frame, Point[] places, double heaviest)
    {
        var marks = new List<Mark> { new TextMark(new(Charts.Paper.Edge, 12), frame.Title, Size: 11, IsBold: true) };
        marks.Add(new TextMark(
            new(Charts.Paper.Edge + Lettering.Width(frame.Title, 11, true) + 10, 12), frame.Words, Size: Lettering.Small, Colour: FigureColours.Quiet));
        foreach (var tie in frame.Ties)
            marks.Add(new PathMark([places[tie.A], places[tie.B]], false, null, new Ink("#8c8c8c", 0.6 + (2.4 * tie.Weight / heaviest))));
        for (var city = 0; city < places.Length; city++)
            marks.Add(City(places[city], frame.Looks[city], $"{film.Names[city]}, {frame.Title}: {Word(frame.Looks[city].State)}"));
        return marks;
    }

    private static Mark City(Point at, FilmLook look, string? title)
    {
        var (fill, radius) = look.State switch
        {
            FilmState.Absent => (FigureColours.Faint, 1.6),
            FilmState.Present => (FigureColours.Paper, 4.0),
            FilmState.New => (FigureColours.Vermilion, 4.6),
            _ => (FigureColours.Blue, 4.0),
        };
        var ink = look.State is FilmState.Absent ? null : new Ink(look.State is FilmState.Present ? FigureColours.Text : fill, 1);
        return look.IsLeading
            ? new PathMark(
                [new(at.X - radius, at.Y - radius), new(at.X + radius, at.Y - radius), new(at.X + radius, at.Y + radius), new(at.X - radius, at.Y + radius)],
                true, fill, ink, title)
            : new DiscMark(at, radius, fill, ink, title);
    }

    private static void Key(Paper paper, bool isRun, double y)
    {
        var x = Charts.Paper.Edge + 5;
        (FilmLook Look, string Words)[] entries = isRun
            ? [
                (new(FilmState.New, false), Text.Of("adopts now")),
                (new(FilmState.Earlier, false), Text.Of("adopted before")),
                (new(FilmState.Present, false), Text.Of("meets, not adopted")),
                    (new(FilmState.Absent, false), Text.Of("neither")), (new(FilmState.Present, true), Text.Of("square: in office"))]
            : [
                (new(FilmState.Earlier, false), Text.Of("at an event of the period")),
                (new(FilmState.Absent, false), Text.Of("at none")),
                (new(FilmState.Earlier, true), Text.Of("square: in office"))
            ];
        foreach (var (look, words) in entries)
        {
            if (x + 10 + Lettering.Width(words, Lettering.Small) > paper.Width)
                break;
            paper.Add(City(new Point(x, y), look, null));
            paper.Add(new TextMark(new(x + 8, y + 2.5), words, Size: Lettering.Small));
            x += 20 + Lettering.Width(words, Lettering.Small);
        }
    }

    private static string Word(FilmState state) => state switch
    {
        FilmState.Absent => Text.Of("no part"),
        FilmState.Present => Text.Of("present"),
        FilmState.New => Text.Of("adopts"),
        _ => Text.Of("adopted or present"),
    };
}
