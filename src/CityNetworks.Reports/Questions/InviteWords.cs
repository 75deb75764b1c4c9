using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Questions;

/// <summary>Whom to invite, in sentences; each follows from the tables of <c>citynet invite</c>.</summary>
internal static class InviteWords
{
    public static string Question(ReportInput input) =>
        IsSpread(input)
            ? Text.Of($"Whom do we invite to {Text.Word(Fact(input, "meeting"))}, so that {Fact(input, "policy")} spreads furthest?")
            : Text.Of($"Whom do we invite to {Text.Word(Fact(input, "meeting"))}, so that the network holds together best?");

    public static bool IsSpread(ReportInput input) => Fact(input, "goal") == "spread";

    public static string Fact(ReportInput input, string label) => input.Facts.FirstOrDefault(fact => fact.Label == label)?.Value ?? string.Empty;

    public static IReadOnlyList<string> Answer(ReportInput input)
    {
        var rows = new Rows(input.Tables.GetValueOrDefault("invite"));
        if (rows.Count == 0)
        {
            var nobody = IsSpread(input)
                ? Text.Of("Nobody: no invitation adds an expected adopter.")
                : Text.Of("Nobody: no invitation brings the cities nearer to each other.");
            return [nobody, .. Limits(input)];
        }

        var free = (int)Number(Fact(input, "places")) - rows.Count;
        string[] names = [.. Enumerable.Range(0, rows.Count).Select(row => ShortText.Of(rows.Text(row, "name"), 48))];
        return
        [
            Text.Of($"In this order: {Prose.List(names)}."),
            .. free > 0 && Fact(input, "budget").Length == 0 ? [Free(free)] : (string[])[],
            .. Compared(input),
            .. WithinError(rows, names),
            .. Limits(input),
            IsSpread(input)
                ? Text.Of("Invited cities are taken to come. This follows from the assumptions of the scenario; it is no causal effect.")
                : Text.Of("Invited cities are taken to come."),
        ];
    }

    private static string Free(int places) => Text.Plural(
        places,
        $"No other city adds anything, or no city is left, so {places} place stays free.",
        $"No other city adds anything, or no city is left, so {places} places stay free.");

    private static IEnumerable<string> Compared(ReportInput input)
    {
        var ways = new Rows(input.Tables.GetValueOrDefault("invite_comparison"));
        int Way(string name) => Enumerable.Range(0, ways.Count).FirstOrDefault(row => ways.Text(row, "strategy") == name, -1);
        var (choice, nobody, random, tied) = (Way("this choice"), Way("nobody"), Way("random"), Way("most tied"));
        if (choice < 0 || nobody < 0)
            yield break;
        var before = ways.Number(nobody, "value");
        yield return IsSpread(input)
            ? Text.Of(
                $"In simulation, expected adopters by the end ({Text.Word(Fact(input, "simulated to"))}) go from {Short(before)} without an invitation to "
                    + $"{Short(ways.Number(choice, "value"))}{Interval(ways, nobody)}.")
            : Text.Of($"The mean nearness of all cities (1: all tied to all) goes from {Short(before)} to {Short(ways.Number(choice, "value"))}.");
        if (random >= 0)
            yield return Against(ways, random, Text.Of($"as many cities drawn at random (the mean of {ways.Number(random, "sets")} draws)"));
        if (tied >= 0)
            yield return Against(ways, tied, Text.Of("as many of the most tied cities"));
    }

    // What the choice adds over another way.
    private static string Against(Rows ways, int row, string other)
    {
        var difference = Prose.Signed(Math.Round(ways.Number(row, "difference"), 3));
        return !double.IsNaN(ways.Number(row, "ci_lo")) && ways.Number(row, "ci_lo") <= 0 && ways.Number(row, "ci_hi") >= 0
            ? Text.Of($"That is within simulation error ({difference}, {Range(ways, row)}) of {other}.")
            : Text.Of($"That is {difference}{Interval(ways, row)} against {other}.");
    }

    private static IEnumerable<string> WithinError(Rows rows, string[] names)
    {
        string[] those = [.. names.Where((_, row) => rows.Text(row, "within_error") == "true")];
        if (those.Length > 0)
            yield return Text.Of($"The gain of {Prose.List(those)} is within simulation error: more runs, or another city, may do as well.");
    }

    private static IEnumerable<string> Limits(ReportInput input)
    {
        var rows = new Rows(input.Tables.GetValueOrDefault("invite"));
        if (Fact(input, "budget") is { Length: > 0 } budget)
            yield return Text.Of($"It costs {Short(Enumerable.Range(0, rows.Count).Sum(row => rows.Number(row, "cost")))} of a budget of {Number(budget)}.");
        if (Fact(input, "not invited") is { Length: > 0 } not)
            yield return Text.Of($"Not to be invited, as asked: {WithoutWords.Names(not.Split("; "))}.");
    }

    private static string Interval(Rows rows, int row) => double.IsNaN(rows.Number(row, "ci_lo")) ? string.Empty
        : Text.Of($" ({Range(rows, row)}, 95\u00A0% interval of the difference)");

    private static string Range(Rows rows, int row) =>
        Text.Of($"{Prose.Signed(Math.Round(rows.Number(row, "ci_lo"), 3))} to {Prose.Signed(Math.Round(rows.Number(row, "ci_hi"), 3))}");

    private static double Number(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Short(double value) => Prose.Number(Math.Round(value, 3));
}
