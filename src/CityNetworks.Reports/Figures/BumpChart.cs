using System.Globalization;
using System.Text.Json.Nodes;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>How ranks move from period to period, one view a measure.</summary>
internal static class BumpChart
{
    /// <summary>Up to so many cities are all drawn; of more, the leading ones.</summary>
    private const int AllDrawn = 25;
    private const int LeadingDrawn = 12;
    private const int PixelsPerPlace = 50;

    public static Figure? Of(Study study)
    {
        var measures = study.Measures.Where(measure => study.Scores.Any(score => score.Measure == measure && study.PeriodIds.Contains(score.Window))).ToArray();
        if (measures.Length == 0)
            return null;
        var count = study.Scores.Where(score => score.Mode == "city").Select(score => score.Node).Distinct().Count();
        var limited = count > AllDrawn ? $" Of {count} cities the {LeadingDrawn} leading ones over all periods are drawn, placed among themselves." : string.Empty;
        return new(
            "ranks",
            "Rank of each city by period",
            $"The most central stands on top. Cities in one grey block share a rank: their order inside it means nothing. A line breaks where a city has no tie in a period; colours mark the cities that lead over all periods.{limited}",
            Plot.Of("ranks", Words(study, measures[0]), "Measure of centrality", 920, [.. measures.Select(measure => View(study, measure, count))]),
            "centrality",
            Markup.Join(measures.Select(measure => Alternative(study, measure))));
    }

    private static PlotView View(Study study, string measure, int count)
    {
        var leading = study.Leading(measure);
        var drawn = count > AllDrawn ? leading.Take(LeadingDrawn).ToArray() : [.. leading];
        var periods = RankSlots.Of(study, measure, drawn.ToHashSet(StringComparer.Ordinal));
        var places = Math.Max(1, periods.Max(period => period.Count));
        var data = new JsonArray();
        var annotations = new JsonArray();
        // The leading are drawn last, above the grey.
        foreach (var (city, order) in drawn.Select((city, order) => (city, order)).Reverse())
        {
            data.Add(Trace(study, city, order, periods));
            foreach (var name in NamesOf(study, city, order, periods))
                annotations.Add((JsonNode)name);
        }

        var layout = new JsonObject
        {
            ["height"] = 90 + (PixelsPerPlace * places),
            ["xaxis"] = Plot.PeriodAxis(study.PeriodIds),
            ["yaxis"] = new JsonObject
            {
                ["range"] = new JsonArray(places + 0.5, 0.2),
                ["tickvals"] = Plot.Numbers(Enumerable.Range(1, places).Select(place => (double)place)),
                ["title"] = new JsonObject { ["text"] = "place" },
                ["showgrid"] = false,
            },
            ["showlegend"] = false,
            ["shapes"] = Blocks(periods),
            ["annotations"] = annotations,
        };
        foreach (var gap in Gaps(study))
            annotations.Add((JsonNode)gap);
        return new(Measure.Name(measure), data, layout);
    }

    private static JsonObject Trace(Study study, string city, int order, IReadOnlyList<IReadOnlyList<RankSlot>> periods)
    {
        var slots = periods.Select(period => period.FirstOrDefault(slot => slot.Score.Node == city)).ToArray();
        var leads = order < Palette.Count;
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = Plot.Label(study.CityName(city)),
            ["x"] = Plot.Texts(study.PeriodIds),
            ["y"] = Plot.Numbers(slots.Select(slot => slot is null ? double.NaN : slot.Place + 1)),
            ["text"] = Plot.Texts(slots.Select((slot, period) => slot is null ? string.Empty : Hover(study, slot, study.PeriodIds[period]))),
            ["hoverinfo"] = "text",
            ["connectgaps"] = false,
            ["line"] = new JsonObject { ["color"] = Palette.Colour(order), ["width"] = leads ? 3 : 1.5 },
            ["marker"] = new JsonObject
            {
                ["color"] = Palette.Colour(order),
                ["symbol"] = leads ? Palette.Symbol(order) : "circle",
                ["size"] = leads ? 13 : 8,
                ["line"] = new JsonObject { ["color"] = Palette.Surface, ["width"] = 1 },
            },
        };
    }

    private static string Hover(Study study, RankSlot slot, string period)
    {
        var shared = slot.BlockEnd > slot.BlockStart ? ", shared" : string.Empty;
        return Plot.Label(string.Create(CultureInfo.InvariantCulture, $"{study.CityName(slot.Score.Node)}, {period}: rank {Prose.Number(slot.Score.Rank)}{shared}, value {Prose.Number(slot.Score.Value)}"));
    }

    // The name stands above the last mark of each run of periods, in the colour of text, which is legible where a light line colour would not be.
    private static IEnumerable<JsonObject> NamesOf(Study study, string city, int order, IReadOnlyList<IReadOnlyList<RankSlot>> periods)
    {
        for (var period = 0; period < periods.Count; period++)
        {
            if (SlotOf(city, period, periods) is not { } slot || SlotOf(city, period + 1, periods) is not null)
                continue;
            yield return new JsonObject
            {
                ["x"] = study.PeriodIds[period],
                ["y"] = slot.Place + 1,
                ["text"] = TwoLines(study.CityName(city)),
                ["showarrow"] = false,
                ["yshift"] = 8,
                ["yanchor"] = "bottom",
                ["font"] = new JsonObject { ["size"] = 11, ["color"] = order < Palette.Count ? Palette.Text : Palette.Quiet },
            };
        }
    }

    private static RankSlot? SlotOf(string city, int period, IReadOnlyList<IReadOnlyList<RankSlot>> periods) =>
        period < periods.Count ? periods[period].FirstOrDefault(slot => slot.Score.Node == city) : null;

    // A long name is broken at the space nearest its middle.
    private static string TwoLines(string name)
    {
        var spaces = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').ToArray();
        if (name.Length <= 14 || spaces.Length == 0)
            return Plot.Label(name);
        var space = spaces.MinBy(i => Math.Abs(i - (name.Length / 2)));
        return Plot.Label(name[..space]) + "<br>" + Plot.Label(name[(space + 1)..]);
    }

    private static JsonArray Blocks(IReadOnlyList<IReadOnlyList<RankSlot>> periods) =>
        new([.. periods.SelectMany((period, number) => period
            .Where(slot => slot.Place == slot.BlockStart && slot.BlockEnd > slot.BlockStart)
            .Select(slot => (JsonNode)new JsonObject
            {
                ["type"] = "rect",
                ["layer"] = "below",
                ["x0"] = number - 0.4,
                ["x1"] = number + 0.4,
                ["y0"] = slot.BlockStart + 0.5,
                ["y1"] = slot.BlockEnd + 1.3,
                ["fillcolor"] = "--block",
                ["line"] = new JsonObject { ["width"] = 0 },
            }))]);

    private static IEnumerable<JsonObject> Gaps(Study study) => study.PeriodIds.Where(period => !study.IsRecorded(period)).Select(period => new JsonObject
    {
        ["x"] = period,
        ["y"] = 1,
        ["text"] = "no record",
        ["textangle"] = -90,
        ["yanchor"] = "top",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 11, ["color"] = Palette.Quiet },
    });

    private static string Words(Study study, string measure) =>
        $"Lines of rank by period. Over all periods the leading cities by {Measure.Name(measure)} are {Prose.List([.. study.Leading(measure).Take(3).Select(study.CityName)])}. The table below lists the ranks.";

    private static Markup Alternative(Study study, string measure)
    {
        var ranks = study.Scores.Where(score => score.Mode == "city" && score.Measure == measure && study.IsPresent(score))
            .GroupBy(score => (score.Window, score.Node)).ToDictionary(group => group.Key, group => group.First().Rank);
        return HtmlTable.Of<string>($"Rank by {Measure.Name(measure)}; blank: not present", study.Leading(measure),
        [
            new("city", city => Markup.Of($"{study.CityName(city)}")),
            .. study.PeriodIds.Append(Study.AllPeriods).Select(window => new HtmlColumn<string>(
                window, city => Markup.Of($"{Prose.Number(ranks.GetValueOrDefault((window, city), double.NaN))}"), true)),
        ]);
    }
}
