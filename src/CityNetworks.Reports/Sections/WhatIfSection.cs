using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Sections;

/// <summary>Changed worlds, several scenarios, and what is not known: differences that follow from assumptions.</summary>
internal static class WhatIfSection
{
    private static readonly (string Table, string Title, string Caption)[] s_parts =
    [
        (
            "differences",
            Text.Key("Scenarios compared with the first"),
            Text.Key(
                "Adopters in the scenario (A) less those in the first scenario (B), in paired runs, with the range that holds 95\u00A0% of the runs")),
        (
            "counterfactual",
            Text.Key("The changed world compared with the scenario"),
            Text.Key(
                "Adopters in the changed world (A) less those in the scenario as it is (B), paired run by run, with the range that holds 95\u00A0% of "
                    + "the runs")),
        (
            "counterfactual_cities",
            Text.Key("Cities affected by the change"),
            Text.Key(
                "Probability that each city adopts by the end with the change (A) and without it (B), with a conservative 95\u00A0% confidence "
                    + "interval of the difference; the largest difference first")),
        (
            "removals",
            Text.Key("Removal of each city in turn"),
            Text.Key(
                "Adopters by the end without the city less those with it, the city itself not counted; the largest difference first. At random: mean "
                    + "over the other cities; of similar degree: mean over the three cities nearest in degree")),
        (
            "rankings",
            Text.Key("Is the order of scenarios robust?"),
            Text.Key(
                "Difference with all factors as stated; its median over the draws of the design and the middle 95\u00A0% of draws; and the share of "
                    + "draws in which the two stand in the other order, with its 95\u00A0% confidence interval")),
    ];

    private const string Simulated = "<strong>Simulated.</strong> These are differences between simulations with the same random numbers. They follow from the "
        + "stated assumptions and are not causal effects in the real world.";

    public static Section? Of(StudyTables study) => Section.Unless(
        !Holds(study),
        "what-if",
        Text.Of("What would differ, under the assumptions"),
        () => Markup.Of(
            $"""
            <p class="warning">{Text.Html(Simulated)}</p>
            {ChangedCities(study)}{Drawn(study, "differences")}{Drawn(study, "counterfactual")}
            {s_parts.Select(part => Results(study, part))}{Section.Show(Tornado.Of(study))}
            """));

    private static Markup Drawn(StudyTables study, string table) => Section.Show(ScenarioDifferences.Of(study, table));

    private static Markup Stated(string change) =>
        Text.Html($"<strong>The change:</strong> {ChangeWords.Of(change)}. A is the world with the change, B the scenario as it is.");

    private static Markup ChangedCities(StudyTables study)
    {
        var change = Fact(study, "change");
        var absent = Fact(study, "not counted");
        var stated = change.Length == 0
            ? Markup.Empty
            : Markup.Of($"<p>{Stated(change)}</p>\n");
        if (absent.Length == 0)
            return stated;
        var listed = absent.Contains(", ", StringComparison.Ordinal)
            ? Text.Html(
                $"Only cities that exist in both A and B are counted: {absent} are left out of the adopters of A and of B. So B is not the number of the "
                    + $"scenario’s own report: it is lower by what those cities would add.")
            : Text.Html(
                $"Only cities that exist in both A and B are counted: {absent} is left out of the adopters of A and of B. So B is not the number of the "
                    + $"scenario’s own report: it is lower by what that city would add.");
        return Markup.Of($"{stated}<p>{listed}</p>\n");
    }

    private static Markup Results(StudyTables study, (string Table, string Title, string Caption) part) => study.Table(part.Table) is { } table
        ? Markup.Of($"<h3>{Text.Word(part.Title)}</h3>\n{HtmlTable.Of(Text.Word(part.Caption), table, order: Order(table))}")
        : Markup.Empty;

    // Of cities those first of which there is most to say.
    private static int[]? Order(Table table)
    {
        if (table.Name is not ("counterfactual_cities" or "removals"))
            return null;
        var rows = new Rows(table);
        return [.. Enumerable.Range(0, rows.Count)
            .OrderByDescending(row => rows.Number(row, "difference") is var size && double.IsNaN(size) ? -1 : Math.Abs(size)).ThenBy(row => row)];
    }

    private static string Fact(StudyTables study, string label) => study.Input.Facts.FirstOrDefault(fact => fact.Label == label)?.Value ?? string.Empty;

    /// <summary>Whether there is anything of the kind.</summary>
    public static bool Holds(StudyTables study) => study.Effects.Count > 0 || s_parts.Any(part => study.Table(part.Table) is not null);

    /// <summary>What the change makes, in a sentence.</summary>
    public static Markup Change(StudyTables study)
    {
        if (study.Table("counterfactual") is not { } table)
            return Markup.Empty;
        var rows = new Rows(table);
        int[] last = [.. Enumerable.Range(0, rows.Count).GroupBy(row => rows.Text(row, "policy")).Select(policy => policy.Last())];
        if (last.Length == 0)
            return Markup.Empty;
        return Text.Html(
            $"In <em>simulation</em>, {Changed(study)} has {Prose.List(Array.ConvertAll(last, Differs))} by {rows.Text(last[^1], "period")} compared with "
                + $"the scenario as it is{Both(study)}. This follows from the assumptions; it is no causal effect.");

        string Differs(int row)
        {
            var difference = Prose.Signed(rows.Number(row, "difference"), "adopter", "adopters");
            var (low, high) = (Prose.Signed(rows.Number(row, "run_lo")), Prose.Signed(rows.Number(row, "run_hi")));
            return last.Length == 1
                ? Text.Of($"{difference} ({low} to {high} in 95\u00A0% of the runs)")
                : Text.Of($"{difference} of {rows.Text(row, "policy")} ({low} to {high} in 95\u00A0% of the runs)");
        }
    }

    private static string Both(StudyTables study) =>
        Fact(study, "not counted") is { Length: > 0 } absent ? Text.Of($", {absent} counted in neither") : string.Empty;

    private static string Changed(StudyTables study) =>
        Fact(study, "change") is { Length: > 0 } change ? Text.Of($"the changed world ({ChangeWords.Of(change)})") : Text.Of("the changed world");

    /// <summary>Whose removal matters most, and how scenarios differ, in a sentence each.</summary>
    public static IEnumerable<Markup> Compared(StudyTables study)
    {
        if (study.Table("removals") is { } removals)
        {
            var rows = new Rows(removals);
            foreach (var policy in Enumerable.Range(0, rows.Count).GroupBy(row => rows.Text(row, "policy"), StringComparer.Ordinal))
            {
                var least = policy.Min(row => rows.Number(row, "difference"));
                if (!(least < 0))
                {
                    yield return Text.Html(
                        $"In <em>simulation</em>, every city removed in turn: no removal lowers the spread of {policy.Key} among the other cities.");
                    continue;
                }

                var most = policy.Where(row => rows.Number(row, "difference").Equals(least)).Select(row => ShortText.Of(rows.Text(row, "name"), 48)).ToArray();
                var those = most.Length > 4 ? Text.Of($"each of {most.Length} cities") : Prose.List(most);
                yield return Text.Html(
                    $"In <em>simulation</em>, every city removed in turn: without <strong>{those}</strong> the spread of {policy.Key} loses most, "
                        + $"{Prose.Signed(Math.Round(least, 2), "adopter", "adopters")}, the city itself not counted.");
            }
        }

        if (study.Table("differences") is { } differences)
        {
            var rows = new Rows(differences);
            var last = Enumerable.Range(0, rows.Count)
                .GroupBy(row => rows.Text(row, "policy"), StringComparer.Ordinal)
                .Select(rows => rows.Last())
                .Take(6)
                .ToArray();
            var differing = last
                .Select(row => $"{rows.Text(row, "policy")} {Prose.Signed(Math.Round(rows.Number(row, "difference"), 2), "adopter", "adopters")}")
                .ToArray();
            yield return Text.Html(
                $"In <em>simulation</em>, compared with the first scenario by {rows.Text(last[^1], "period")}: {Prose.List(differing)}.");
        }
    }

    /// <summary>What is not known and matters most, in a sentence.</summary>
    public static Markup Doubt(StudyTables study)
    {
        if (study.Effects.Count == 0)
            return Markup.Empty;
        var most = study.Effects[0];
        return most.Swing == 0
            ? Text.Html($"Nothing of what is not known moves the scenario {most.Scenario} over its stated range.")
            : Text.Html(
                $"Of what is not known, <strong>{FactorWords.Of(most.Factor)}</strong> moves the scenario {most.Scenario} most: from {most.AtLow} to "
                    + $"{most.AtHigh} expected adopters over its stated range.");
    }
}
