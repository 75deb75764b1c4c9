using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>How likely each city is to adopt in the simulated scenario, with the Monte Carlo error of that share.</summary>
internal static class AdoptionByCity
{
    private const int Limit = 40;

    // What stands in place of a period where a city has adopted before the start.
    private const string Initial = "initial";

    public static Figure? Of(StudyTables study)
    {
        if (study.Adopters.Count == 0)
            return null;
        var policies = study.Adopters.GroupBy(row => row.Policy, StringComparer.Ordinal).ToArray();
        var most = policies.Max(policy => policy.Count());
        var limit = most > Limit ? Text.Of($" The {Limit} most likely of {most} cities are drawn.") : string.Empty;
        return new(
            "adopters",
            Text.Of("Simulated spread: probability that a city adopts"),
            Text.Of(
                $"The share of the runs in which the city has adopted by the end, with its 95\u00A0% Wilson interval: the error of the simulation, not of the "
                    + $"scenario. An open diamond is a city in which the scenario starts.{limit}"),
            Plot.Of(
                "adopters",
                Text.Of("Dots with intervals, the most likely city on top. The table below lists them."),
                study.CurvesAreOf,
                320,
                [.. policies.Select(policy => View(study, policy.Key, [.. InOrder(policy)]))]),
            "cities",
            Alternative(study));
    }

    private static IEnumerable<AdopterRow> InOrder(IEnumerable<AdopterRow> rows) =>
        rows.OrderByDescending(row => row.Probability).ThenBy(row => row.City, StringComparer.Ordinal);

    private static PlotView View(StudyTables study, string policy, IReadOnlyList<AdopterRow> all)
    {
        var rows = all.Take(Limit).Reverse().ToArray();
        var view = Intervals.View(
            policy,
            Text.Of("probability of adoption"),
            [.. rows.Select(row => new IntervalItem(
                row.City,
                study.CityName(row.City, Plot.NameLetters),
                row.Probability,
                row.Low,
                row.High,
                Words(study, row),
                row.MedianPeriod == Initial ? "diamond-open" : "circle"))]);
        view.Layout["xaxis"]!["range"] = new JsonArray(-0.05, 1.05);
        view.Layout["xaxis"]!["tickformat"] = ".0%";
        return view;
    }

    private static string Words(StudyTables study, AdopterRow row) =>
        Text.Of($"{study.CityName(row.City)}: {Prose.Percent(row.Probability)} ({Prose.Percent(row.Low)} to {Prose.Percent(row.High)})");

    private static Markup Alternative(StudyTables study) => HtmlTable.Of<AdopterRow>(
        Text.Of("Probability of adoption by city, the most likely first"), [.. InOrder(study.Adopters)],
    [
        new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.City)}")),
        new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
        new(Text.Of("probability"), row => Markup.Of($"{Prose.Number(row.Probability)}"), true),
        new(Text.Of("low"), row => Markup.Of($"{Prose.Number(row.Low)}"), true),
        new(Text.Of("high"), row => Markup.Of($"{Prose.Number(row.High)}"), true),
        new(Text.Of("median period"), row => Markup.Of($"{Text.Word(row.MedianPeriod)}")),
    ]);
}
