using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Reports.Sections;

namespace CityNetworks.Reports.Questions;

/// <summary>The parts of the page on whom to invite.</summary>
internal static class InviteSections
{
    private const int Most = 30;

    private const string Simulated = "<strong>Simulated.</strong> Two worlds, one with and one without an invitation, are run with the same random numbers and "
        + "compared run by run. No finding about what cities would do.";

    private const string Reach =
        "Cities whose probability of adopting by the end an invitation changes by more than simulation error; 95\u00A0% intervals from paired runs";

    public static IReadOnlyList<Section> Of(ReportInput input) =>
        [.. new[] { List(input), Ties(input), Reached(input), Others(input) }.OfType<Section>()];

    private static Section? List(ReportInput input)
    {
        var rows = Table(input, "invite");
        var isSpread = InviteWords.IsSpread(input);
        var columns = new List<HtmlColumn<int>>
        {
            new(Text.Of("city"), row => Markup.Of($"{rows.Text(row, "name")}")),
            new(isSpread ? Text.Of("adds expected adopters") : Text.Of("adds nearness"), row => Markup.Of($"{Short(rows.Number(row, "gain"))}"), true),
        };
        if (isSpread)
            columns.Add(new(Text.Of("95\u00A0% interval"), row => Text.Html($"{Signed(rows, row, "ci_lo")} to {Signed(rows, row, "ci_hi")}")));
        if (InviteWords.Fact(input, "budget").Length > 0)
            columns.Add(new(Text.Of("cost"), row => Markup.Of($"{Prose.Number(rows.Number(row, "cost"))}"), true));
        var warning = isSpread ? Markup.Of($"<p class=\"warning\">{Text.Html(Simulated)}</p>\n") : Markup.Empty;
        var reasons = All(rows).Select(row => Markup.Of($"<li><strong>{rows.Text(row, "name")}.</strong> {Text.Sentences(rows.Text(row, "reason"))}</li>\n"));
        return Section.Unless(rows.Count == 0, "list", Text.Of("Whom to invite, and why"), () => Markup.Of(
            $"{warning}<ol class=\"summary\">{reasons}</ol>\n"
                + $"{HtmlTable.Of(Text.Of("Chosen one after the other, each for what it adds to those before it"), All(rows), columns, Most)}"));
    }

    private static Section? Ties(ReportInput input)
    {
        var rows = Table(input, "invite_ties");
        var names = Names(input);
        var caption = Text.Of("Those sure to come, and those invited before it");
        return Section.Unless(rows.Count == 0, "ties", Text.Of("Whom each meets"), () => HtmlTable.Of<int>(caption, All(rows),
        [
            new(Text.Of("city"), row => Markup.Of($"{names.GetValueOrDefault(rows.Text(row, "city"), rows.Text(row, "city"))}")),
            new(Text.Of("meets"), row => Markup.Of($"{rows.Text(row, "partner_name")}")),
            new(Text.Of("for the first time"), row => Markup.Of($"{(rows.Text(row, "is_new") == "true" ? Text.Of("yes") : Text.Of("no"))}")),
        ], Most));
    }

    private static Section? Reached(ReportInput input)
    {
        var rows = Table(input, "invite_reach");
        var names = Names(input);
        return Section.Unless(rows.Count == 0, "reach", Text.Of("Whom each reaches"), () => HtmlTable.Of<int>(Text.Of(Reach), All(rows),
        [
            new(Text.Of("inviting"), row => Markup.Of($"{names.GetValueOrDefault(rows.Text(row, "city"), rows.Text(row, "city"))}")),
            new(Text.Of("reaches"), row => Markup.Of($"{rows.Text(row, "reached_name")}")),
            new(Text.Of("without it"), row => Markup.Of($"{Prose.Percent(rows.Number(row, "p_without"))}"), true),
            new(Text.Of("with it"), row => Markup.Of($"{Prose.Percent(rows.Number(row, "p_with"))}"), true),
            new(Text.Of("difference"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "difference"), 3))}"), true),
            new(Text.Of("from"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "ci_lo"), 3))}"), true),
            new(Text.Of("to"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "ci_hi"), 3))}"), true),
        ], Most));
    }

    private static Section? Others(ReportInput input)
    {
        var rows = Table(input, "invite_comparison");
        var isSpread = InviteWords.IsSpread(input);
        var columns = new List<HtmlColumn<int>>
        {
            new(Text.Of("way"), row => Markup.Of($"{Text.Word(rows.Text(row, "strategy"))}")),
            new(isSpread ? Text.Of("expected adopters") : Text.Of("mean nearness"), row => Markup.Of($"{Short(rows.Number(row, "value"))}"), true),
            new(Text.Of("this choice adds"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "difference"), 3))}"), true),
        };
        if (isSpread)
        {
            columns.Add(new(Text.Of("from"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "ci_lo"), 3))}"), true));
            columns.Add(new(Text.Of("to"), row => Markup.Of($"{Prose.Signed(Math.Round(rows.Number(row, "ci_hi"), 3))}"), true));
        }

        return Section.Unless(rows.Count == 0, "others", Text.Of("Other ways to choose"), () => HtmlTable.Of(
            Text.Of("As many cities chosen in other ways, within the same budget"),
            [.. All(rows).Where(row => rows.Text(row, "strategy") != "this choice")],
            columns,
            Most));
    }

    private static Rows Table(ReportInput input, string name) => new(input.Tables.GetValueOrDefault(name));

    private static int[] All(Rows rows) => [.. Enumerable.Range(0, rows.Count)];

    private static Dictionary<string, string> Names(ReportInput input)
    {
        var rows = Table(input, "invite");
        return All(rows).ToDictionary(row => rows.Text(row, "city"), row => rows.Text(row, "name"), StringComparer.Ordinal);
    }

    private static string Signed(Rows rows, int row, string column) => Prose.Signed(Math.Round(rows.Number(row, column), 3));

    private static string Short(double value) => Prose.Number(Math.Round(value, 3));
}
