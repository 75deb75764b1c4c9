using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>How ranks move from period to period, one view a measure. Tied cities stand at one level.</summary>
internal static class BumpChart
{
    /// <summary>Up to so many cities are all drawn; of more, the leading ones.</summary>
    private const int AllDrawn = 25;
    private const int LeadingDrawn = 12;
    private const int PixelsPerRank = 38;
    private const int PixelsPerPeriod = 72; // room for a line of a name
    private const int LeastPerPeriod = 36;
    private const int PagePixels = 960;
    private const int NameLetters = 22;
    private const int LineLetters = 12;
    private const int NamePixels = 11;
    private const int Touch = 2; // pixels that names may share: their ends are blank

    public static Figure? Of(StudyTables study)
    {
        var measured = study.Scores.Select(score => score.Measure).ToHashSet(StringComparer.Ordinal);
        var periods = study.Scores.Select(score => score.Window).ToHashSet(StringComparer.Ordinal);
        var measures = study.Measures.Where(measured.Contains).ToArray();
        if (measures.Length == 0 || !study.PeriodIds.Any(periods.Contains))
            return null;
        var count = study.Scores.Where(score => score.Mode == "city").Select(score => score.Node).Distinct().Count();
        var limited = count > AllDrawn
            ? Text.Of(
                $" Of {count} cities the {LeadingDrawn} that rank first over all periods (of equal ones those present in more periods) are drawn, ranked among "
                    + $"themselves; the other {count - LeadingDrawn} are in the table and the data.")
            : string.Empty;
        return new(
            "ranks",
            Text.Of("Rank of each city by period"),
            Text.Of(
                $"The most central city is at the top. Tied cities are drawn at the same height; the grey block below shows how many are tied. A line "
                    + $"breaks where a city has no tie in a period; a name stands where a line ends. Colours mark the cities that lead over all "
                    + $"periods.{limited}"),
            Plot.Of(
                "ranks",
                Words(study, measures[0]),
                Text.Of("Measure of centrality"),
                Width(study),
                [.. measures.Select(measure => View(study, measure, count))]),
            "centrality",
            Markup.Join(measures.Select(measure => Alternative(study, measure))));
    }

    private static int Width(StudyTables study) => Beside(study) + (study.PeriodIds.Count * PerPeriod(study));

    // Many periods stand closer, so that the names at the end are in sight on a wide page; on a narrow one the chart scrolls.
    private static int PerPeriod(StudyTables study) =>
        Math.Clamp((PagePixels - Beside(study)) / study.PeriodIds.Count, LeastPerPeriod, PixelsPerPeriod);

    private static int Beside(StudyTables study) => Margin(study) + 70;

    private static PlotView View(StudyTables study, string measure, int count)
    {
        var leading = study.Leading(measure);
        var drawn = count > AllDrawn ? leading.Take(LeadingDrawn).ToArray() : [.. leading];
        var periods = RankSlots.Of(study, measure, drawn.ToHashSet(StringComparer.Ordinal));
        var lowest = Math.Max(1, periods.Max(period => period.Count));
        var data = new JsonArray();
        // The leading are drawn last, above the grey.
        foreach (var (city, order) in drawn.Select((city, order) => (city, order)).Reverse())
            data.Add((JsonNode)Trace(study, city, order, periods));

        var places = drawn.Select((city, order) => (city, order)).ToDictionary(pair => pair.city, pair => pair.order, StringComparer.Ordinal);
        var layout = new JsonObject
        {
            ["height"] = 90 + (PixelsPerRank * lowest),
            ["xaxis"] = Plot.PeriodAxis(study.PeriodIds),
            ["yaxis"] = new JsonObject
            {
                ["range"] = new JsonArray(lowest + 0.6, 0.3),
                ["tickvals"] = Plot.Numbers(Enumerable.Range(1, lowest).Select(rank => (double)rank)),
                ["title"] = new JsonObject { ["text"] = count > AllDrawn ? Text.Of("rank among the cities drawn") : Text.Of("rank") },
                ["showgrid"] = false,
            },
            ["margin"] = new JsonObject { ["r"] = Margin(study) },
            ["showlegend"] = false,
            ["shapes"] = Blocks(periods),
            ["annotations"] = new JsonArray([.. Names(study, periods, places), .. Gaps(study)]),
        };
        return new(MeasureWords.Name(measure), data, layout);
    }

    // Room beside the last period for the longest name of a city that is there.
    private static int Margin(StudyTables study)
    {
        var there = study.Scores
            .Where(score => score.Mode == "city" && score.Window == study.PeriodIds[^1] && study.IsPresent(score))
            .Select(score => study.CityName(score.Node, NameLetters).Length);
        return 20 + (7 * there.DefaultIfEmpty(0).Max());
    }

    private static JsonObject Trace(StudyTables study, string city, int order, IReadOnlyList<IReadOnlyList<RankSlot>> periods)
    {
        var slots = periods.Select(period => period.FirstOrDefault(slot => slot.Score.Node == city)).ToArray();
        var leads = order < Palette.Count;
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = Plot.Label(study.CityName(city)),
            ["x"] = Plot.Texts(study.PeriodIds),
            ["y"] = Plot.Numbers(slots.Select(slot => slot?.Level ?? double.NaN)),
            ["text"] = Plot.Texts(slots.Select((slot, period) => slot is null ? string.Empty : Hover(study, slot, periods[period], study.PeriodIds[period]))),
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

    // Where marks overlap, each mark names all cities at that place.
    private static string Hover(StudyTables study, RankSlot slot, IReadOnlyList<RankSlot> period, string name)
    {
        var level = period.Where(other => other.Level == slot.Level).Select(other => study.CityName(other.Score.Node)).ToArray();
        var who = level.Length <= 6 ? Prose.List(level) : Text.Of($"{Prose.List([.. level.Take(5)])} and {level.Length - 5} more");
        return Plot.Label(level.Length > 1
            ? Text.Of($"{who}, {name}: rank {slot.Score.Rank}, shared, value {slot.Score.Value}")
            : Text.Of($"{who}, {name}: rank {slot.Score.Rank}, value {slot.Score.Value}"));
    }

    // Annotations name their period by number: plotly.js takes a name such as 2014 for the number 2014, far outside the chart.
    // Names are in the colour of text, which is legible where a light line colour would not be. At the last period they stand beside the mark, else above or,
    // for further cities that end at the same level, in the block below it.
    private static IEnumerable<JsonObject> Names(StudyTables study, IReadOnlyList<IReadOnlyList<RankSlot>> periods, Dictionary<string, int> places)
    {
        var room = PerPeriod(study);
        var names = new List<Written>();
        for (var period = 0; period < periods.Count; period++)
        {
            var ending = periods[period]
                .Where(slot => period + 1 == periods.Count || periods[period + 1].All(next => next.Score.Node != slot.Score.Node))
                .GroupBy(slot => slot.Level);
            foreach (var level in ending)
            {
                names.AddRange(level.OrderBy(slot => places[slot.Score.Node]).Select((slot, row) => new Written(
                    period, level.Key + row, study.CityName(slot.Score.Node, NameLetters), places[slot.Score.Node])));
            }
        }

        var at = names.ToDictionary(name => (name.Period, name.Row));
        return names.Select(name => name.Period == periods.Count - 1
            ? Name(name, Plot.Label(name.Name), "left", 11, "middle", 0)
            : Name(name, Lines(name, at, room), "center", 0, "bottom", 6)); // two lines above the mark: names of neighbouring rows are a row apart
    }

    private static JsonObject Name(Written name, string text, string side, int right, string foot, int up) => new()
    {
        ["x"] = name.Period,
        ["y"] = name.Row,
        ["text"] = text,
        ["showarrow"] = false,
        ["xanchor"] = side,
        ["xshift"] = right,
        ["yanchor"] = foot,
        ["yshift"] = up,
        ["font"] = new JsonObject { ["size"] = NamePixels, ["color"] = name.Order < Palette.Count ? Palette.Text : Palette.Quiet },
    };

    // A name in lines; where it would meet that of the next period in the same row, both are broken, and no wider than the room of a period.
    private static string Lines(Written name, Dictionary<(int Period, int Row), Written> at, int room)
    {
        var own = Parts(name.Name, LineLetters);
        bool Meets(int period) =>
            at.TryGetValue((period, name.Row), out var other) && (Width(own) + Width(Parts(other.Name, LineLetters))) / 2 > room + Touch;
        string[] fitted = Meets(name.Period - 1) || Meets(name.Period + 1)
            ? [.. Parts(name.Name, 0).Select(part => ShortText.Fitting(part, LineLetters, (double)(room + Touch) / NamePixels))]
            : own;
        return string.Join("<br>", fitted.Select(Plot.Label));
    }

    // In the faces of browsers text is about a tenth narrower than on the safe side.
    private static double Width(string[] parts) => 0.9 * parts.Max(part => TextWidth.Of(part, NamePixels));

    // A name of more letters is broken at the space nearest its middle.
    private static string[] Parts(string name, int letters)
    {
        var spaces = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').ToArray();
        if (name.Length <= letters || spaces.Length == 0)
            return [ShortText.Fitting(name, LineLetters)];
        var space = spaces.MinBy(i => Math.Abs(i - (name.Length / 2)));
        return [ShortText.Fitting(name[..space], LineLetters), ShortText.Fitting(name[(space + 1)..], LineLetters)];
    }

    private static JsonArray Blocks(IReadOnlyList<IReadOnlyList<RankSlot>> periods) =>
        new([.. periods.SelectMany((period, number) => period
            .GroupBy(slot => slot.Level)
            .Where(level => level.Count() > 1)
            .Select(level => (JsonNode)new JsonObject
            {
                ["type"] = "rect",
                ["layer"] = "below",
                ["x0"] = number - 0.42,
                ["x1"] = number + 0.42,
                ["y0"] = level.Key - 0.4,
                ["y1"] = level.Key + level.Count() - 0.6,
                ["fillcolor"] = "--block",
                ["line"] = new JsonObject { ["width"] = 0 },
            }))]);

    private static IEnumerable<JsonObject> Gaps(StudyTables study) =>
        study.PeriodIds.Index().Where(period => !study.IsRecorded(period.Item)).Select(period => new JsonObject
        {
            ["x"] = period.Index,
            ["y"] = 1,
            ["text"] = Text.Of("no record"),
            ["textangle"] = -90,
            ["yanchor"] = "top",
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["size"] = 11, ["color"] = Palette.Quiet },
        });

    private static string Words(StudyTables study, string measure) =>
        Text.Of($"Lines of rank by period. The table below lists the ranks by {MeasureWords.Name(measure)}, the leading cities over all periods first.");

    private static Markup Alternative(StudyTables study, string measure)
    {
        var ranks = study.Scores.Where(score => score.Mode == "city" && score.Measure == measure && study.IsPresent(score))
            .GroupBy(score => (score.Window, score.Node)).ToDictionary(group => group.Key, group => group.First().Rank);
        return HtmlTable.Of<string>(Text.Of($"Rank by {MeasureWords.Name(measure)}, leading cities first; blank: not present"), study.Leading(measure),
        [
            new(Text.Of("city"), city => Markup.Of($"{study.CityName(city)}")),
            .. study.Windows.Select(window => new HtmlColumn<string>(
                Text.Word(window), city => Markup.Of($"{Prose.Number(ranks.GetValueOrDefault((window, city), double.NaN))}"), true)),
        ]);
    }

    // A name at the end of a line: its period, its row, and its place among the leading.
    private sealed record Written(int Period, int Row, string Name, int Order);
}
