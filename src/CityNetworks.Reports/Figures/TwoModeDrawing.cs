using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Cities and events, with a line where the records name the city at the event; drawn twice: for a wide and for a narrow page.</summary>
internal static class TwoModeDrawing
{
    /// <summary>More than this is a hairball.</summary>
    private const int NodeLimit = 40;

    private const int EventLetters = 14;

    // Ids of cities and of events may be the same.
    private const string City = "c";
    private const string Event = "e";

    public static Figure? Of(StudyTables study)
    {
        var all = Present(study);
        if (all.Length == 0)
            return null;
        var kept = Kept(all);
        string[] windows = [.. study.PeriodIds.Where(period => period != StudyTables.AllPeriods), StudyTables.AllPeriods];
        var moments = Moments.Of(windows, [.. kept
            .GroupBy(row => (row.City, row.Event))
            .OrderBy(rows => rows.Key.Event, StringComparer.Ordinal).ThenBy(rows => rows.Key.City, StringComparer.Ordinal)
            .Select(rows => new TieHistory(
                City + rows.Key.City,
                Event + rows.Key.Event,
                [.. windows.Select(window => window == StudyTables.AllPeriods || rows.Any(row => row.Period == window) ? 1.0 : 0)]))]);
        return new(
            "twomode",
            Text.Of("Cities and events"),
            Text.Of($"A line joins a city (disc) to an event (square) at which it is recorded; areas grow with the number of lines. Only held events that name "
                + $"a city are drawn, under their ids; the table below gives titles. Places have no other meaning and stay still from period to period."
                + $"{Cut(all, kept)}"),
            Markup.Of($"{moments.Slider("twomode", [.. windows.Select(window => Said(study, window, kept))])}{Key()}{Svg.Both(
                Draw(study, moments, 960, 96, new(70, 30), false), Draw(study, moments, 350, 62, new(46, 24), true))}"),
            "record_participations",
            Alternative(study, kept));
    }

    private static string Said(StudyTables study, string window, Presence[] rows)
    {
        var here = window == StudyTables.AllPeriods ? rows : [.. rows.Where(row => row.Period == window)];
        var named = window == StudyTables.AllPeriods ? Text.Of("All periods") : window;
        return !study.IsRecorded(window) ? Text.Of($"{named}: no record")
            : here.Length == 0 ? Text.Of($"{named}: no city at an event")
            : Text.Of($"{named}: {Prose.Count(Count(here, row => row.City), "city", "cities")} at "
                + $"{Prose.Count(Count(here, row => row.Event), "event", "events")}");
    }

    private sealed record Presence(string City, string Event, string Period);

    private static Presence[] Present(StudyTables study) => [.. study.Participations
        .Where(row => study.Event(row.Event) is not { Status: not "held" })
        .SelectMany(
            row => SwimLanes.Span(study.PeriodIds, study.FirstPeriod(row), row.LastPeriod),
            (row, period) => new Presence(row.City, row.Event, period))
        .Distinct()];

    // The events of most cities, and of their cities those at most of them.
    private static Presence[] Kept(Presence[] all)
    {
        var events = Most(all, row => row.Event, row => row.City);
        var there = all.Where(row => events.Contains(row.Event)).ToArray();
        var cities = Most(there, row => row.City, row => row.Event);
        return [.. there.Where(row => cities.Contains(row.City))];
    }

    private static HashSet<string> Most(Presence[] rows, Func<Presence, string> of, Func<Presence, string> other) => rows
        .GroupBy(of, StringComparer.Ordinal)
        .OrderByDescending(group => group.Select(other).Distinct(StringComparer.Ordinal).Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(NodeLimit)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static string Cut(Presence[] all, Presence[] kept)
    {
        var (cities, allCities) = (Count(kept, row => row.City), Count(all, row => row.City));
        var (events, allEvents) = (Count(kept, row => row.Event), Count(all, row => row.Event));
        return cities == allCities && events == allEvents
            ? string.Empty
            : Text.Of($" Shown are {cities} of {allCities} cities and {events} of {allEvents} events: the events of most cities, and the cities at most of "
                + $"them.");
    }

    private static int Count(Presence[] rows, Func<Presence, string> of) => rows.Select(of).Distinct(StringComparer.Ordinal).Count();

    private static Markup Draw(StudyTables study, Moments moments, double width, double step, Point margin, bool upright)
    {
        string[] nodes = [.. moments.Ties.SelectMany(tie => new[] { tie.A, tie.B }).Distinct(StringComparer.Ordinal)
            .OrderBy(node => node.StartsWith(City, StringComparison.Ordinal) ? 0 : 1)
            .ThenByDescending(node => moments.StrengthOf(node)![^1]).ThenBy(node => node, StringComparer.Ordinal)];
        var number = nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i, StringComparer.Ordinal);
        var neighbours = nodes.Select(_ => new List<int>()).ToArray();
        foreach (var tie in moments.Ties)
        {
            neighbours[number[tie.A]].Add(number[tie.B]);
            neighbours[number[tie.B]].Add(number[tie.A]);
        }

        var (places, height) = ComponentPacking.Of([.. neighbours.Select(own => (IReadOnlyList<int>)[.. own.Order()])], width, step, margin, upright);
        var radii = nodes.Select(node => moments.RadiiOf(node, upright ? 3 : 4, upright ? 6 : 9)).ToArray();
        var lines = moments.Ties.Select(tie => (places[number[tie.A]], places[number[tie.B]])).ToArray();
        var alike = Nodes(nodes, Event).Select(i => ShortText.Of(nodes[i][Event.Length..], EventLetters)).CountBy(name => name)
            .Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        var labels = Labels.Of(
            [.. nodes.Select((node, i) => new LabelledNode(Name(study, node, alike, upright), places[i], radii[i].Max()))],
            [],
            lines,
            upright ? 11 : 12,
            new(0, 0, width, height),
            upright ? 70 : 150);
        return Markup.Of($"{Svg.Drawing("twomode", width, height, Words(study, nodes, moments), Markup.Join(
        [
            Svg.Group("ties", moments.Ties.Select((tie, i) => Svg.Line(lines[i].Item1, lines[i].Item2, Widths(tie), Title(study, tie)))),
            labels.Leaders,
            Svg.Group("cities", Nodes(nodes, City).Select(i => Svg.Disc(places[i], radii[i], string.Empty, CityTitle(study, nodes[i], moments)))),
            Svg.Group("events", Nodes(nodes, Event).Select(i => Square(places[i], radii[i], EventTitle(study, nodes[i], moments)))),
            labels.Names,
        ]))}{labels.List}");
    }

    // A line of no length with square ends is a square; here one of the same area as the disc of that radius.
    private static Markup Square(Point at, IReadOnlyList<double> radii, string title) =>
        Svg.Line(at, at, [.. radii.Select(radius => radius * Math.Sqrt(Math.PI))], title);

    private static double[] Widths(TieHistory tie) => [.. tie.Weights.Select(weight => weight == 0 ? 0 : 1.6)];

    private static IEnumerable<int> Nodes(string[] nodes, string kind) =>
        Enumerable.Range(0, nodes.Length).Where(i => nodes[i].StartsWith(kind, StringComparison.Ordinal));

    // Ids that begin alike, such as 'Organisation 12', differ at their end.
    private static string Name(StudyTables study, string node, HashSet<string> alike, bool upright) => node.StartsWith(City, StringComparison.Ordinal)
        ? study.CityName(node[City.Length..], upright ? 22 : 28)
        : ShortText.Of(node[Event.Length..], EventLetters) is var name && alike.Contains(name) ? ShortText.Ends(node[Event.Length..], EventLetters) : name;

    private static string Title(StudyTables study, TieHistory tie) =>
        $"{study.CityName(tie.A[City.Length..])}: {study.EventWithId(tie.B[Event.Length..])}";

    // Lines, not events or cities: where the drawing is cut, some of these are not drawn.
    private static string CityTitle(StudyTables study, string node, Moments moments) => $"{study.CityName(node[City.Length..])}: {Lines(node, moments)}";

    private static string EventTitle(StudyTables study, string node, Moments moments) => $"{study.EventTitle(node[Event.Length..])}: {Lines(node, moments)}";

    private static string Lines(string node, Moments moments) => Prose.Count((int)moments.StrengthOf(node)![^1], "line", "lines");

    private static string Words(StudyTables study, string[] nodes, Moments moments)
    {
        string[] cities = [.. Nodes(nodes, City).Select(i => nodes[i])];
        var most = cities.Select(node => moments.StrengthOf(node)![^1]).DefaultIfEmpty(0).Max();
        string[] first = [.. cities.Where(node => moments.StrengthOf(node)![^1] == most)];
        var named = first.Length > 4 ? Text.Of($"{first.Length} cities alike") : Prose.List([.. first.Select(node => CityTitle(study, node, moments))]);
        return Text.Of($"Network of {Prose.Count(cities.Length, "city", "cities")} and {Prose.Count(nodes.Length - cities.Length, "event", "events")}; "
            + $"most lines: {named}. The table below lists the events.");
    }

    private static Markup Key() => Markup.Of(
        $"""
        <ul class="key"><li><span class="swatch" style="background:var(--blue)"></span> {Text.Of("city")}</li>
        <li><span class="swatch square" style="background:var(--orange)"></span> {Text.Of("event")}</li></ul>

        """);

    private static Markup Alternative(StudyTables study, Presence[] kept) => HtmlTable.Of<IGrouping<string, Presence>>(
        Text.Of("Events and the cities recorded at them, by id of the event"),
        [.. kept.GroupBy(row => row.Event, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)],
        [
            new(Text.Of("event"), rows => Markup.Of($"{ShortText.Of(rows.Key, 40)}")),
            new(Text.Of("title"), rows => Markup.Of($"{study.EventTitle(rows.Key)}")),
            new(Text.Of("cities"), rows => Markup.Of(
                $"{string.Join("; ", rows.Select(row => row.City).Distinct(StringComparer.Ordinal).Select(city => study.CityName(city)))}")),
        ]);
}
