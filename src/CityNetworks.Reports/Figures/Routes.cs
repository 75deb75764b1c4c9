using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Temporal paths as routes in time, from the first event of a path to that at which its news arrives; one view for each city from which it
/// starts.</summary>
internal static class Routes
{
    /// <summary>More than this make no picture.</summary>
    private const int SourceLimit = 40;
    private const int TargetLimit = 40;
    private const int Row = 28;
    private const int BesideLetters = 22;

    public static Figure? Of(StudyTables study)
    {
        var rows = study.Paths;
        if (rows.Count == 0)
            return null;
        var sources = rows.GroupBy(row => row.Source, StringComparer.Ordinal)
            .OrderByDescending(paths => paths.Count()).ThenBy(paths => paths.Key, StringComparer.Ordinal).ToArray();
        return new(
            "routes",
            Text.Of("Routes of news from one city to others"),
            Text.Of($"A line runs from the period in which news could first leave the chosen city to that in which it arrives, over events one after another; "
                + $"the disc is the arrival, each circle an event on the way at which another city takes the news on. Beside the disc stand those cities or, "
                + $"where there are none, the event. These are routes that the records allow; nothing says that news took them.{Cut(sources)}"),
            Plot.Of(
                "routes",
                Text.Of("Lines in time from one city to each that its news can reach. The table below lists them."),
                Text.Of("From"),
                Width(study, rows),
                [.. sources.Take(SourceLimit).Select(paths => View(study, paths.Key, [.. paths]))]),
            "paths",
            Alternative(study, rows));
    }

    // Words stand on the inner side of a mark: half of the chart has room for the longest, beside the names of the rows.
    private static int Width(StudyTables study, IReadOnlyList<PathRow> rows)
    {
        var names = rows.Select(row => row.Target).Distinct(StringComparer.Ordinal).Max(city => TextWidth.Of(study.CityName(city, Plot.NameLetters), 12));
        return Math.Max(340, 40 + (int)(names + (2 * rows.Max(row => TextWidth.Of(Beside(study, row), 10)))));
    }

    private static string Cut(IGrouping<string, PathRow>[] sources)
    {
        var longest = sources.Max(paths => paths.Count());
        return (sources.Length > SourceLimit ? Text.Of($" The {SourceLimit} cities that reach most others can be chosen, of {sources.Length}.") : string.Empty)
            + (longest > TargetLimit ? Text.Of($" At most {TargetLimit} cities are drawn, those reached first.") : string.Empty);
    }

    private static PlotView View(StudyTables study, string source, IReadOnlyList<PathRow> all)
    {
        var place = study.PeriodIds.Select((period, i) => (period, i)).ToDictionary(pair => pair.period, pair => pair.i, StringComparer.Ordinal);
        PathRow[] rows = [.. all
            .OrderBy(row => place.GetValueOrDefault(row.Arrival)).ThenBy(row => row.Events).ThenBy(row => row.Target, StringComparer.Ordinal)
            .Take(TargetLimit)
            .Reverse()];
        var lines = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = Plot.Ends(rows.Select(row => (row.First, row.Arrival))),
            ["y"] = Plot.Ends(rows.Select(row => (row.Target, row.Target))),
            ["line"] = new JsonObject { ["color"] = "--quiet", ["width"] = 2 },
            ["hoverinfo"] = "skip",
        };
        var marks = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers+text",
            ["x"] = Plot.Texts(rows.Select(row => row.Arrival)),
            ["y"] = Plot.Texts(rows.Select(row => row.Target)),
            ["text"] = Plot.Texts(rows.Select(row => Plot.Label(Beside(study, row)))),
            ["textposition"] = Plot.Texts(rows.Select(row => 2 * place.GetValueOrDefault(row.Arrival) < study.PeriodIds.Count ? "top right" : "top left")),
            ["textfont"] = new JsonObject { ["size"] = 11 },
            ["customdata"] = Plot.Texts(rows.Select(row => Plot.Label(Words(study, row)))),
            ["hovertemplate"] = "%{customdata}<extra></extra>",
            ["marker"] = new JsonObject { ["size"] = 9, ["color"] = "--blue" },
        };
        var steps = rows.SelectMany(row => study.Route(row).SkipLast(1), (row, step) => (row, step)).ToArray();
        var between = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = Plot.Texts(steps.Select(at => at.step.Period)),
            ["y"] = Plot.Texts(steps.Select(at => at.row.Target)),
            ["customdata"] = Plot.Texts(steps.Select(at => Plot.Label(Words(study, at.step)))),
            ["hovertemplate"] = "%{customdata}<extra></extra>",
            ["marker"] = new JsonObject
            {
                ["size"] = 8,
                ["color"] = Palette.Surface,
                ["line"] = new JsonObject { ["color"] = "--blue", ["width"] = 1.5 },
            },
        };
        var axis = Plot.PeriodAxis(study.PeriodIds);
        axis["side"] = "top";
        return new(study.CityName(source), new JsonArray(lines, between, marks), new JsonObject
        {
            ["height"] = 110 + (Row * Math.Max(3, rows.Length)),
            ["xaxis"] = axis,
            ["yaxis"] = new JsonObject
            {
                ["type"] = "category",
                ["categoryorder"] = "array",
                ["categoryarray"] = Plot.Texts(rows.Select(row => row.Target)),
                ["tickvals"] = Plot.Texts(rows.Select(row => row.Target)),
                ["ticktext"] = Plot.Texts(rows.Select(row => Plot.Label(study.CityName(row.Target, Plot.NameLetters)))),
                ["range"] = new JsonArray(-0.5, rows.Length - 0.2),
            },
            ["showlegend"] = false,
            ["margin"] = new JsonObject { ["t"] = 84, ["b"] = 12, ["l"] = 40 },
        });
    }

    private static string Words(StudyTables study, PathRow row) =>
        Text.Of($"{study.CityName(row.Source)} to {study.CityName(row.Target)}: {row.First} to {row.Arrival}, over "
            + $"{Prose.Count(row.Events, "event", "events")}, arriving at {study.EventTitle(row.Event)}{OnTheWay(study, row)}");

    private static string Words(StudyTables study, RouteRow step) =>
        Text.Of($"{step.Period}: {study.CityName(step.From)} to {study.CityName(step.To)} at {study.EventTitle(step.Event)}");

    // The cities on the way, or the event that brings the news at once.
    private static string Beside(StudyTables study, PathRow row)
    {
        string[] cities = [.. study.Route(row).SkipLast(1).Select(step => study.CityName(step.To, BesideLetters))];
        return cities.Length > 0 ? ShortText.Fitting(Text.Of($"via {string.Join(", ", cities)}"), BesideLetters)
            : row.Events > 1 ? $"{Prose.Number(row.Events)} · {ShortText.Fitting(row.Event, 14)}"
            : ShortText.Fitting(row.Event, BesideLetters);
    }

    private static string OnTheWay(StudyTables study, PathRow row) => Via(study, row) is { Length: > 0 } via ? Text.Of($"; via {via}") : string.Empty;

    /// <summary>The cities that take the news on between its ends, each with the period; empty: none, or not known.</summary>
    public static string Via(StudyTables study, PathRow row) =>
        string.Join(", ", study.Route(row).SkipLast(1).Select(step => $"{study.CityName(step.To)} ({step.Period})"));

    private static Markup Alternative(StudyTables study, IReadOnlyList<PathRow> rows) => HtmlTable.Of<PathRow>(
        Text.Of("First arrival of each city’s news at each other, those that reach most cities first"),
        [.. rows.GroupBy(row => row.Source, StringComparer.Ordinal).OrderByDescending(paths => paths.Count()).ThenBy(paths => paths.Key, StringComparer.Ordinal)
            .SelectMany(paths => paths)],
        [
            new(Text.Of("from"), row => Markup.Of($"{study.CityName(row.Source)}")),
            new(Text.Of("to"), row => Markup.Of($"{study.CityName(row.Target)}")),
            new(Text.Of("leaves in"), row => Markup.Of($"{row.First}")),
            .. study.HasRoutes ? [new(Text.Of("via"), row => Markup.Of($"{Via(study, row)}"))] : (HtmlColumn<PathRow>[])[],
            new(Text.Of("arrives in"), row => Markup.Of($"{row.Arrival}")),
            new(Text.Of("at the event"), row => Markup.Of($"{study.EventTitle(row.Event)}")),
            new(Text.Of("events on the way"), row => Markup.Of($"{Prose.Number(row.Events)}"), true),
        ]);
}
