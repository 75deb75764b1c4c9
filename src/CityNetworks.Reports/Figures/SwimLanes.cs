using System.Globalization;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Figures;

/// <summary>A mark in a lane: a shape (class of page.css) and what it stands for.</summary>
internal sealed record LaneMark(string Shape, string Words)
{
    /// <summary>The number of marks that would be too many to draw; 0: a mark.</summary>
    public int Count { get; private init; }

    /// <summary>So many marks, and what they are.</summary>
    public static LaneMark Number(int count, string words) => new("many", words) { Count = count };
}

/// <summary>A lane: its name, a remark to the name, and its marks by column.</summary>
internal sealed record Lane(string Name, string Remark, IReadOnlyDictionary<string, IReadOnlyList<LaneMark>> Marks);

/// <summary>Swim-lanes: one lane a row, one period a column, marks in the cells. It is a table with drawn marks, so it is read aloud, scrolls and prints as
/// one.</summary>
internal static class SwimLanes
{
    /// <summary>With more columns than this a cell has room for one mark.</summary>
    private const int ManyColumns = 16;

    /// <summary>Pixels for all columns, and for a letter of a head.</summary>
    private const int ColumnsWidth = 800;
    private const int LetterWidth = 7;

    /// <summary>Pixels for the names on a small screen, for a digit of a number, and around it; and of a table of few columns.</summary>
    private const int NamesWidth = 90;
    private const int DigitWidth = 8;
    private const int AroundNumber = 4;
    private const int FewColumns = 280;

    public static Markup Of(string caption, IReadOnlyList<string> columns, IReadOnlySet<string> gaps, IReadOnlyList<Lane> lanes) => Markup.Of(
        $"""
        <div class="wide" role="region" tabindex="0" aria-label="{caption}">
        <table class="lanes{(AreDense(columns) ? " dense" : string.Empty)}" style="min-width:{LeastWidth(columns.Count, lanes)}px">
        <caption class="aloud">{caption}</caption>
        <thead><tr><td></td>{columns.Select(column => Head(column, gaps.Contains(column)))}</tr></thead>
        <tbody>
        {lanes.Select(lane => Row(lane, columns, gaps))}</tbody></table></div>

        """);

    // A number is as wide as its digits: a narrower cell would let it run into the next, so the table goes on to the side instead.
    private static int LeastWidth(int columns, IReadOnlyList<Lane> lanes)
    {
        var most = lanes.SelectMany(lane => lane.Marks.Values).SelectMany(marks => marks).Select(mark => mark.Count).DefaultIfEmpty(0).Max();
        var digits = most.ToString(CultureInfo.InvariantCulture).Length;
        return Math.Max(FewColumns, NamesWidth + (columns * ((digits * DigitWidth) + AroundNumber)));
    }

    /// <summary>How many marks a cell has room for, at most as many as asked for.</summary>
    public static int Room(int columns, int most) => columns > ManyColumns ? 1 : most;

    /// <summary>The columns from the first name to the last; where there is no last, the first alone; none where neither is a column.</summary>
    public static IEnumerable<string> Span(IReadOnlyList<string> columns, string first, string last)
    {
        var from = Place(columns, first);
        var to = last.Length == 0 ? from : Place(columns, last);
        return from < 0 ? [] : columns.Skip(from).Take(Math.Max(1, to - from + 1));
    }

    private static int Place(IReadOnlyList<string> columns, string column)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place] == column)
                return place;
        }

        return -1;
    }

    // Whether the heads, one beside the other, would run into each other on a wide page: then they stand upright.
    private static bool AreDense(IReadOnlyList<string> columns) => columns.Max(column => (LetterWidth * column.Length) + 10) * columns.Count > ColumnsWidth;

    /// <summary>The key of the marks.</summary>
    public static Markup Key(IReadOnlyList<LaneMark> marks) =>
        Markup.Of(
            $"""<ul class="key">{marks.Select(mark => Markup.Of($"<li>{Draw(mark with { Words = string.Empty })} {Text.Word(mark.Words)}</li>"))}</ul>""");

    private static Markup Head(string column, bool gap) =>
        Markup.Of($"""<th scope="col"{Gap(gap)}><span>{Text.Word(column)}</span>{(gap ? NoRecord() : Markup.Empty)}</th>""");

    private static Markup NoRecord() => Markup.Of($"<small>{Text.Of("no record")}</small>");

    private static Markup Row(Lane lane, IReadOnlyList<string> columns, IReadOnlySet<string> gaps) => Markup.Of(
        $"""
        <tr><th scope="row">{lane.Name}<small>{lane.Remark}</small></th>{columns.Select(column => Cell(lane, column, gaps.Contains(column)))}</tr>

        """);

    private static Markup Cell(Lane lane, string column, bool gap) =>
        Markup.Of($"<td{Gap(gap)}>{(lane.Marks.TryGetValue(column, out var marks) ? marks.Select(Draw) : [])}</td>");

    private static Markup Gap(bool gap) => new(gap ? " class=\"gap\"" : string.Empty);

    private static Markup Draw(LaneMark mark) => mark.Count > 0
        ? Markup.Of($"""<span class="many" title="{mark.Words}">{mark.Count}</span>""")
        : mark.Words.Length == 0
        ? Markup.Of($"""<svg class="mark {mark.Shape}" viewBox="-8 -8 16 16" aria-hidden="true">{Shape(mark.Shape)}</svg>""")
        : Markup.Of(
            $"""<svg class="mark {mark.Shape}" viewBox="-8 -8 16 16" role="img" aria-label="{mark.Words}">"""
                + $"""<title>{mark.Words}</title>{Shape(mark.Shape)}</svg>""");

    private static Markup Shape(string shape) => new(shape switch
    {
        "held" => "<circle r=\"5.5\"/>",
        "cancelled" => "<path d=\"M-5-5 5 5M5-5-5 5\"/>",
        "planned" => "<circle r=\"5\"/>",
        "coordinator" => "<path d=\"M-6-6H6V6H-6z\"/>",
        "deputy" => "<path d=\"M-5-5H5V5H-5z\"/>",
        "host" => "<path d=\"M0-6.5 6.5 5.5H-6.5z\"/>",
        "unknown" => "<path d=\"M0-6 6 0 0 6-6 0z\"/>",
        _ => "<circle r=\"4\"/>",
    });
}
