using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Cities by period: at how many events a city is recorded, and each measure of centrality.</summary>
internal static class HeatMap
{
    /// <summary>More rows than this make no picture.</summary>
    private const int Limit = 40;

    /// <summary>In more columns than this there is no room for numbers.</summary>
    private const int MostNumbered = 13;

    private const int Row = 22;

    public static Figure? Of(StudyTables study)
    {
        var counts = Participations(study);
        PlotView[] views =
        [
            .. counts.Count > 0 ? [View(study, Text.Of("events attended"), InOrder(counts), counts)] : Array.Empty<PlotView>(),
            .. study.Measures.Select(measure => Scores(study, measure)).OfType<PlotView>(),
        ];
        if (views.Length == 0 || study.PeriodIds.Count == 0)
            return null;
        var cities = study.Measures.Select(measure => study.Leading(measure).Count)
            .Append(counts.Keys.Select(key => key.City).Distinct(StringComparer.Ordinal).Count())
            .Max();
        return new(
            "heat",
            Text.Of("Cities by period at a glance"),
            Text.Of($"The darker a cell, the higher the value within the figure; each number is that of the table. An empty cell: nothing is recorded of the "
                + $"city in that period.{Cut(cities, counts.Count > 0)}"),
            Plot.Of("heat", Text.Of("Coloured cells of cities by period. The tables of this part list the values."), Text.Of("Shown"), 320, views),
            counts.Count > 0 ? "record_participations" : "centrality",
            Alternative(study, counts));
    }

    /// <summary>At how many held events a city is recorded in a period; the events of the records, not of the network.</summary>
    public static IReadOnlyDictionary<(string City, string Period), double> Participations(StudyTables study) => study.Participations
        .Where(row => study.Event(row.Event) is not { Status: not "held" })
        .SelectMany(row => SwimLanes.Span(study.PeriodIds, study.FirstPeriod(row), row.LastPeriod), (row, period) => (row.City, Period: period, row.Event))
        .Distinct()
        .GroupBy(at => (at.City, at.Period))
        .ToDictionary(group => group.Key, group => (double)group.Count());

    // Direct ties alone have no events.
    private static string Cut(int cities, bool hasEvents) => cities <= Limit ? string.Empty : hasEvents
        ? Text.Of($" Of {cities} cities {Limit} are drawn: those with most events, added up over the periods; of a measure those that rank first over all "
            + $"periods.")
        : Text.Of($" Of {cities} cities {Limit} are drawn: those that rank first over all periods.");

    private static IReadOnlyList<string> InOrder(IReadOnlyDictionary<(string City, string Period), double> values) =>
        [.. values.GroupBy(pair => pair.Key.City, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.Sum(row => row.Value)).ThenBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => rows.Key)];

    private static PlotView? Scores(StudyTables study, string measure)
    {
        var scores = study.Scores
            .Where(score => score.Mode == "city" && score.Measure == measure && study.IsPresent(score) && study.PeriodIds.Contains(score.Window))
            .GroupBy(score => (City: score.Node, Period: score.Window))
            .ToDictionary(group => group.Key, group => group.First().Value);
        return scores.Count == 0 ? null : View(study, Text.Word(MeasureWords.Name(measure)), study.Leading(measure), scores);
    }

    private static PlotView View(
        StudyTables study, string label, IReadOnlyList<string> order, IReadOnlyDictionary<(string City, string Period), double> values)
    {
        string[] cities = [.. order.Take(Limit)];
        var cells = cities.Select(city => study.PeriodIds.Select(period => values.GetValueOrDefault((city, period), double.NaN)).ToArray()).ToArray();
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Plot.Texts(study.PeriodIds),
            ["y"] = Plot.Texts(cities),
            ["z"] = new JsonArray([.. cells.Select(row => (JsonNode)Plot.Numbers(row))]),
            ["text"] = new JsonArray([.. cells.Select(row => (JsonNode)Plot.Texts(row.Select(Short)))]),
            ["customdata"] = new JsonArray([.. cities.Select(city => (JsonNode)Plot.Texts(study.PeriodIds.Select(_ => Plot.Label(study.CityName(city)))))]),
            ["hovertemplate"] = "%{customdata}, %{x}: %{z}<extra></extra>",
            ["colorscale"] = new JsonArray(new JsonArray(0, "--heat-least"), new JsonArray(1, "--heat-most")),
            ["zmin"] = 0,
            ["xgap"] = 2,
            ["ygap"] = 2,
            ["showscale"] = false,
        };
        if (study.PeriodIds.Count <= MostNumbered)
        {
            trace["texttemplate"] = "%{text}";
            trace["textfont"] = new JsonObject { ["size"] = 11, ["color"] = Palette.Text };
        }

        var axis = Plot.PeriodAxis(study.PeriodIds);
        axis["side"] = "top";
        return new(label, new JsonArray(trace), new JsonObject
        {
            ["height"] = 110 + (Row * Math.Max(2, cities.Length)),
            ["xaxis"] = axis,
            ["yaxis"] = new JsonObject
            {
                // Rows go by id, since two cities may bear one name.
                ["type"] = "category",
                ["categoryorder"] = "array",
                ["categoryarray"] = Plot.Texts(cities.Reverse()),
                ["tickvals"] = Plot.Texts(cities),
                ["ticktext"] = Plot.Texts(cities.Select(city => Plot.Label(study.CityName(city, Plot.NameLetters)))),
                ["showgrid"] = false,
            },
            ["margin"] = new JsonObject { ["t"] = 84, ["b"] = 12, ["l"] = 40 },
        });
    }

    // Two significant digits fit into a cell.
    private static string Short(double value) => double.IsNaN(value) ? string.Empty
        : Prose.Number(value >= 10 ? Math.Round(value) : value >= 1 ? Math.Round(value, 1) : Math.Round(value, 2));

    private static Markup Alternative(StudyTables study, IReadOnlyDictionary<(string City, string Period), double> counts) => counts.Count == 0
        ? Markup.Empty
        : HtmlTable.Of<string>(
            Text.Of("Events attended by city and period, most events first"),
            InOrder(counts),
            [
                new(Text.Of("city"), city => Markup.Of($"{study.CityName(city)}")),
                .. study.PeriodIds.Select(period => new HtmlColumn<string>(
                    period,
                    city => Markup.Of($"{(counts.TryGetValue((city, period), out var count) ? Prose.Number(count) : string.Empty)}"),
                    true)),
            ]);
}
