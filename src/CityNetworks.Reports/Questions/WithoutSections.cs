using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Reports.Sections;

namespace CityNetworks.Reports.Questions;

/// <summary>The parts of the page on what a network loses without some cities.</summary>
internal static class WithoutSections
{
    private const int Most = 20;

    private const string Adopters = "Adopters among the other cities by the end of each period; 95\u00A0% of the paired runs lie in the range";

    private const string Likelihood =
        "How likely each city adopts by the end, with the 95\u00A0% confidence interval of the difference; the largest loss first";

    private static readonly Dictionary<string, string> s_measures = new(StringComparer.Ordinal)
    {
        ["cities"] = Text.Key("Cities with a tie"),
        ["ties"] = Text.Key("Ties"),
        ["parts"] = Text.Key("Parts that hang together"),
        ["largest_part"] = Text.Key("Cities of the largest part"),
        ["isolated_cities"] = Text.Key("Cities that stay and are left without a tie"),
        ["connected_pairs"] = Text.Key("Pairs of cities that stay and are joined by ties, directly or through others"),
        ["mean_nearness"] = Text.Key("Mean nearness of those that stay (1: all tied to all)"),
    };

    public static IReadOnlyList<Section> Of(ReportInput input)
    {
        var rows = new WithoutRows(input);
        return [.. new[] { Network(rows), Cities(rows), Ties(rows), Backbone(rows), Scenario(rows) }.OfType<Section>()];
    }

    private static Section Network(WithoutRows rows)
    {
        var summary = rows.Of("without");
        return new("network", Text.Of("The network before and after"), Markup.Of(
            $"""
            {WithoutDrawing.Of(rows)}{HtmlTable.Of<int>(Text.Of($"The network of {rows.Span}, before and after"), [.. Enumerable.Range(0, summary.Count)],
            [
                new("", row => Markup.Of($"{Text.Word(s_measures.GetValueOrDefault(summary.Text(row, "measure"), summary.Text(row, "measure")))}")),
                new(Text.Of("before"), row => Markup.Of($"{Prose.Number(summary.Number(row, "before"))}"), true),
                new(Text.Of("after"), row => Markup.Of($"{Prose.Number(summary.Number(row, "after"))}"), true),
                new(Text.Of("change"), row => Markup.Of($"{Prose.Signed(summary.Number(row, "change"))}"), true),
            ])}
            """));
    }

    private static Section? Cities(WithoutRows rows)
    {
        StandingRow[] those = [.. rows.Staying.OrderBy(city => city.NearnessAfter - city.NearnessBefore).ThenBy(city => city.City, StringComparer.Ordinal)];
        return Section.Unless(those.Length == 0, "cities", Text.Of("The cities that stay"), () => HtmlTable.Of(
            Text.Of("Who moves farthest from the others comes first; reach and nearness are counted among the cities that stay"),
            those,
            [
                new HtmlColumn<StandingRow>(Text.Of("city"), city => Markup.Of($"{city.Name}")),
                new(Text.Of("ties before"), city => Markup.Of($"{Prose.Number(city.TiesBefore)}"), true),
                new(Text.Of("after"), city => Markup.Of($"{Prose.Number(city.TiesAfter)}"), true),
                new(Text.Of("cities reached before"), city => Markup.Of($"{Prose.Number(city.ReachBefore)}"), true),
                new(Text.Of("after"), city => Markup.Of($"{Prose.Number(city.ReachAfter)}"), true),
                new(Text.Of("nearness before"), city => Markup.Of($"{Short(city.NearnessBefore)}"), true),
                new(Text.Of("after"), city => Markup.Of($"{Short(city.NearnessAfter)}"), true),
                new(Text.Of("rank as hub before"), city => Markup.Of($"{Prose.Number(city.RankBefore)}"), true),
                new(Text.Of("after"), city => Markup.Of($"{Prose.Number(city.RankAfter)}"), true),
            ],
            Most));
    }

    private static Section? Ties(WithoutRows rows)
    {
        LostTieRow[] lost = [.. rows.Ties.Where(tie => tie.IsLost).OrderByDescending(tie => tie.Weight).ThenBy(tie => tie.Source, StringComparer.Ordinal)];
        var columns = new List<HtmlColumn<LostTieRow>>
        {
            new(Text.Of("city"), tie => Markup.Of($"{tie.SourceName}")),
            new(Text.Of("city"), tie => Markup.Of($"{tie.TargetName}")),
            new(Text.Of("weight"), tie => Markup.Of($"{Prose.Number(tie.Weight)}"), true),
        };
        if (lost.Any(tie => tie.Events.Length > 0))
            columns.Add(new(Text.Of("events that made it"), tie => Markup.Of($"{Listed(tie.Events)}")));
        if (lost.Any(tie => tie.Kinds.Length > 0))
            columns.Add(new(Text.Of("kinds"), tie => Markup.Of($"{Kinds(tie.Kinds)}")));
        var caption = Text.Of("The ties that go, the heaviest first");
        return Section.Unless(lost.Length == 0, "ties", Text.Of("The ties that go"), () => HtmlTable.Of(caption, lost, columns, Most));
    }

    private static Section? Backbone(WithoutRows rows)
    {
        var backbone = rows.Of("without_backbone");
        return Section.Unless(backbone.Count == 0, "backbone", Text.Of("Ties that are more than chance"), () => HtmlTable.Of<int>(
            Text.Of($"Ties kept before or after ({Text.Word(rows.Fact("backbone"))})"), [.. Enumerable.Range(0, backbone.Count)],
            [
                new(Text.Of("city"), row => Markup.Of($"{backbone.Text(row, "source_name")}")),
                new(Text.Of("city"), row => Markup.Of($"{backbone.Text(row, "target_name")}")),
                new(Text.Of("shared events"), row => Markup.Of($"{Prose.Number(backbone.Number(row, "shared"))}"), true),
                new(Text.Of("p before, adjusted"), row => Markup.Of($"{Prose.Number(backbone.Number(row, "p_adjusted_before"))}"), true),
                new(Text.Of("p after, adjusted"), row => Markup.Of($"{Prose.Number(backbone.Number(row, "p_adjusted_after"))}"), true),
                new(Text.Of("what becomes of it"), row => Markup.Of($"{Became(backbone.Text(row, "change"))}")),
            ],
            Most));
    }

    private static Section? Scenario(WithoutRows rows) => rows.Table("counterfactual") is not { } spread ? null : new(
        "scenario", Text.Of("What the scenario loses, under its assumptions"), Markup.Of(
        $"""
        <p class="warning">{Simulated(rows)}</p>
        {HtmlTable.Of(Text.Of(Adopters), [.. Enumerable.Range(0, spread.RowCount)], Periods(rows))}{Touched(rows)}
        """));

    private static Markup Simulated(WithoutRows rows) => Text.Html(
        $"<strong>Simulated.</strong> Two worlds, one without and one with {WithoutWords.Names(rows.Leaving)}, are run with the same random numbers and "
            + $"compared run by run. The difference follows from the stated assumptions, and is no causal effect in the real world. Only cities that both "
            + $"worlds hold are counted.");

    private static IReadOnlyList<HtmlColumn<int>> Periods(WithoutRows rows)
    {
        var spread = rows.Of("counterfactual");
        return
        [
            new(Text.Of("period"), row => Markup.Of($"{spread.Text(row, "period")}")),
            new(Text.Of("policy"), row => Markup.Of($"{spread.Text(row, "policy")}")),
            new(Text.Of("without, mean"), row => Markup.Of($"{Short(spread.Number(row, "mean_a"))}"), true),
            new(Text.Of("with, mean"), row => Markup.Of($"{Short(spread.Number(row, "mean_b"))}"), true),
            new(Text.Of("difference"), row => Markup.Of($"{Prose.Signed(Math.Round(spread.Number(row, "difference"), 2))}"), true),
            new(Text.Of("95\u00A0% of runs from"), row => Markup.Of($"{Prose.Signed(spread.Number(row, "run_lo"))}"), true),
            new(Text.Of("to"), row => Markup.Of($"{Prose.Signed(spread.Number(row, "run_hi"))}"), true),
        ];
    }

    private static Markup Touched(WithoutRows rows)
    {
        if (rows.Table("counterfactual_cities") is not { RowCount: > 0 } table)
            return Markup.Empty;
        var cities = rows.Of("counterfactual_cities");
        int[] order = [.. Enumerable.Range(0, table.RowCount).OrderBy(row => cities.Number(row, "difference")).ThenBy(row => row)];
        return Markup.Of($"<h3>{Text.Of("Whom it touches")}</h3>\n{HtmlTable.Of<int>(Text.Of(Likelihood), order, Columns(), Most)}");

        IReadOnlyList<HtmlColumn<int>> Columns() =>
        [
            new(Text.Of("city"), row => Markup.Of($"{cities.Text(row, "name")}")),
            new(Text.Of("policy"), row => Markup.Of($"{cities.Text(row, "policy")}")),
            new(Text.Of("without"), row => Markup.Of($"{Prose.Percent(cities.Number(row, "p_ever_a"))}"), true),
            new(Text.Of("with"), row => Markup.Of($"{Prose.Percent(cities.Number(row, "p_ever_b"))}"), true),
            new(Text.Of("difference"), row => Markup.Of($"{Prose.Signed(Math.Round(cities.Number(row, "difference"), 3))}"), true),
            new(Text.Of("from"), row => Markup.Of($"{Prose.Signed(Math.Round(cities.Number(row, "ci_lo"), 3))}"), true),
            new(Text.Of("to"), row => Markup.Of($"{Prose.Signed(Math.Round(cities.Number(row, "ci_hi"), 3))}"), true),
        ];
    }

    private static string Became(string change) => change switch
    {
        "left" => Text.Of("lost with its city"),
        "lost" => Text.Of("more than chance no longer"),
        "gained" => Text.Of("becomes more than chance"),
        _ => Text.Of("stays"),
    };

    private static string Listed(string list) => ShortText.Of(list.Replace(";", ", ", StringComparison.Ordinal), 120);

    private static string Kinds(string list) =>
        ShortText.Of(string.Join(", ", list.Split(';', StringSplitOptions.TrimEntries).Select(Text.Word)), 120);

    private static string Short(double value) => Prose.Number(Math.Round(value, 2));
}
