using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Questions;

/// <summary>
/// The network with what goes: lost ties dashed, cities that leave as squares, cities left without a tie hollow. Drawn for a wide and for a narrow page.
/// </summary>
internal static class WithoutDrawing
{
    /// <summary>More than this is a hairball: then only the cities that leave and their nearest are drawn.</summary>
    private const int CityLimit = 40;
    private const int TieLimit = 160;

    private const string Note = "A dashed line is a tie that is lost, a plain one a tie that stays; a square is a city that leaves, a hollow disc a city left "
        + "without a tie. Groups that no tie joins stand apart; places on the page have no other meaning.";

    public static Markup Of(WithoutRows rows)
    {
        var (cities, ties, limited) = Shown(rows);
        if (ties.Count == 0)
            return Markup.Empty;
        return Markup.Of(
            $"""
            <figure id="loss">
            <figcaption><strong>{Text.Of($"What is lost without {WithoutWords.Names(rows.Leaving)}.")}</strong> {Text.Of(Note)}{limited}</figcaption>
            <div class="drawing for-wide">{Draw(rows, cities, ties, 960, 118, new(74, 34), false)}</div>
            <div class="drawing for-narrow">{Draw(rows, cities, ties, 350, 84, new(52, 28), true)}</div>
            </figure>

            """);
    }

    // The cities that leave, then those that lose most of their ties; ties that go before those that stay, the heaviest first.
    private static (IReadOnlyList<StandingRow> Cities, IReadOnlyList<LostTieRow> Ties, string Limited) Shown(WithoutRows rows)
    {
        var lost = rows.Ties.Where(tie => tie.IsLost).SelectMany(tie => new[] { tie.Source, tie.Target }).CountBy(city => city, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        StandingRow[] tied = [.. rows.Cities.Where(city => city.TiesBefore > 0)];
        StandingRow[] cities =
        [
            .. tied.OrderByDescending(city => city.Leaves).ThenByDescending(city => city.IsIsolated).ThenByDescending(city => lost.GetValueOrDefault(city.City))
                .ThenByDescending(city => city.TiesBefore).ThenBy(city => city.City, StringComparer.Ordinal).Take(CityLimit),
        ];
        var ids = cities.Select(city => city.City).ToHashSet(StringComparer.Ordinal);
        LostTieRow[] among = [.. rows.Ties.Where(tie => ids.Contains(tie.Source) && ids.Contains(tie.Target))];
        LostTieRow[] ties =
        [
            .. among.OrderByDescending(tie => tie.IsLost).ThenByDescending(tie => tie.Weight).ThenBy(tie => tie.Source, StringComparer.Ordinal)
                .ThenBy(tie => tie.Target, StringComparer.Ordinal).Take(TieLimit),
        ];
        var limited = tied.Length == cities.Length && among.Length == ties.Length
            ? string.Empty
            : Text.Of(
                $" Drawn are {cities.Length} of {tied.Length} cities, those that leave and those that lose most, and {ties.Length} of {rows.Ties.Count} ties, "
                    + $"those that go before the others: groups that stand apart may be joined by what is not drawn.");
        return (cities, ties, limited);
    }

    private static Markup Draw(
        WithoutRows rows, IReadOnlyList<StandingRow> cities, IReadOnlyList<LostTieRow> ties, double width, double step, Point margin, bool upright)
    {
        var number = cities.Select((city, i) => (city.City, i)).ToDictionary(pair => pair.City, pair => pair.i, StringComparer.Ordinal);
        var lines = ties.Select(tie => (A: number[tie.Source], B: number[tie.Target])).ToArray();
        var neighbours = cities.Select((_, city) => (IReadOnlyList<int>)[.. lines.Where(line => line.A == city || line.B == city)
            .Select(line => line.A == city ? line.B : line.A).Order()]).ToArray();
        var (places, height) = ComponentPacking.Of(neighbours, width, step, margin, upright);
        var most = cities.Max(city => city.TiesBefore);
        var radii = cities.Select(city => (upright ? 5 : 6) + ((upright ? 7 : 10) * Math.Sqrt(city.TiesBefore / most))).ToArray();
        var letter = upright ? 12.0 : 13.0;
        var names = Labels.Of(
            [.. cities.Select((city, i) => new LabelledNode(ShortText.Of(city.Name, upright ? 22 : 28), places[i], radii[i]))],
            [],
            [.. lines.Select(line => (places[line.A], places[line.B]))],
            letter,
            new(0, 0, width, height),
            upright ? 90 : 190);
        return Markup.Of(
            $"""
            <svg class="network" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{Words(rows, cities, ties)}">
            <g class="ties">{ties.Select((tie, i) => Line(tie, places[lines[i].A], places[lines[i].B]))}</g>
            {names.Leaders}
            <g class="cities">{cities.Select((city, i) => Mark(city, places[i], radii[i]))}</g>
            {names.Names}
            </svg>{names.List}
            """);
    }

    private static string Words(WithoutRows rows, IReadOnlyList<StandingRow> cities, IReadOnlyList<LostTieRow> ties) =>
        Text.Of(
            $"Network of {Prose.Count(cities.Count, "city", "cities")}; {Prose.Count(ties.Count(tie => tie.IsLost), "tie lost", "ties lost")} without "
                + $"{WithoutWords.Names(rows.Leaving)}. The tables below list them.");

    private static Markup Line(LostTieRow tie, Point a, Point b)
    {
        var style = new Markup(tie.IsLost ? " style=\"stroke:var(--vermillion);stroke-opacity:.9;stroke-dasharray:6 4\"" : string.Empty);
        var names = Prose.List([tie.SourceName, tie.TargetName]);
        var title = tie.IsLost ? Text.Of($"{names}, weight {tie.Weight}: lost") : Text.Of($"{names}, weight {tie.Weight}");
        return Markup.Of($"""<line x1="{a.X}" y1="{a.Y}" x2="{b.X}" y2="{b.Y}" stroke-width="2"{style}><title>{title}</title></line>""");
    }

    private static Markup Mark(StandingRow city, Point at, double radius)
    {
        var (title, style) = city.Leaves
            ? (Text.Of($"{city.Name} leaves"), "fill:var(--vermillion);stroke:var(--text)")
            : (Text.Of($"{city.Name}: {Prose.Count(city.TiesBefore, "tie", "ties")} before, {city.TiesAfter} after"),
                city.IsIsolated ? "fill:var(--surface);stroke-width:3" : "fill:var(--blue)");
        return city.Leaves
            ? Square()
            : Markup.Of($"""<circle cx="{at.X}" cy="{at.Y}" r="{radius}" style="{style}"><title>{title}</title></circle>""");

        Markup Square()
        {
            var (x, y, side) = (at.X - radius, at.Y - radius, 2 * radius);
            return Markup.Of($"""<rect x="{x}" y="{y}" width="{side}" height="{side}" style="{style}"><title>{title}</title></rect>""");
        }
    }
}
