using System.Globalization;
using System.Text.RegularExpressions;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>What the tables of <c>invite</c> say: each known kind of sentence of its page with the numbers and names it must hold.</summary>
internal sealed class InviteFacts(ResultFolder tables)
{
    private const string Figure = @"[+−-]?[\d.]+";
    private const string Random = "as many cities drawn at random (the mean of 10 draws)";
    private const string Tied = "as many of the most tied cities";

    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) =>
        Kinds().Any(kind => Regex.Match(sentence.Replace('\u00A0', ' '), kind.Pattern) is { Success: true } match && kind.Check(match));

    /// <summary>A list of names in words, cut as the pages cut it.</summary>
    public static string Together(string[] names) => names.Length > 6
        ? $"{string.Join(", ", names.Take(5))} and {names.Length - 5} other cities"
        : names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private IEnumerable<(string Pattern, Func<Match, bool> Check)> Kinds() =>
    [
        (@"^In this order: (.*)\.$", m => m.Groups[1].Value == Listed([.. Invited.Select(row => row["name"])])),
        (@"^No other city adds anything, or no city is left, so (\d+) places? stays? free\.$", m =>
            Whole(m, 1) == int.Parse(tables.Parameter("places"), CultureInfo.InvariantCulture) - Invited.Length),
        (@"^Nobody: no invitation (?:adds an expected adopter|brings the cities nearer to each other)\.$", _ => Invited.Length == 0),
        ($"^In simulation, expected adopters by the end \\((.*)\\) go from ({Figure}) without an invitation to ({Figure})(?: \\(({Figure}) to ({Figure}), 95 % "
            + "interval of the difference\\))?\\.$", m =>
            m.Groups[1].Value == tables.Parameter("simulated_to") && Near(m, 2, Way("nobody"), "value") && Near(m, 3, Way("this choice"), "value")
            && AddsUp() && (!m.Groups[4].Success || (Near(m, 4, Way("nobody"), "ci_lo") && Near(m, 5, Way("nobody"), "ci_hi")))),
        ($"^The mean nearness of all cities \\(1: all tied to all\\) goes from ({Figure}) to ({Figure})\\.$", m =>
            Near(m, 1, Way("nobody"), "value") && Near(m, 2, Way("this choice"), "value") && AddsUp()),
        ($"^That is within simulation error \\(({Figure}), ({Figure}) to ({Figure})\\) of (.*)\\.$", m =>
            Against(m.Groups[4].Value) is { } row && Near(m, 1, row, "difference") && Near(m, 2, row, "ci_lo") && Near(m, 3, row, "ci_hi")
            && ResultFolder.Number(row, "ci_lo") <= 0 && ResultFolder.Number(row, "ci_hi") >= 0),
        ($"^That is ({Figure})(?: \\(({Figure}) to ({Figure}), 95 % interval of the difference\\))? against (as many .*)\\.$", m =>
            Against(m.Groups[4].Value) is { } row && Near(m, 1, row, "difference")
            && (!m.Groups[2].Success || (Near(m, 2, row, "ci_lo") && Near(m, 3, row, "ci_hi")))),
        (@"^The gain of (.*) is within simulation error: more runs, or another city, may do as well\.$", m =>
            m.Groups[1].Value == Listed([.. Invited.Where(row => row["within_error"] == "true").Select(row => row["name"])])),
        ($"^It costs ({Figure}) of a budget of ({Figure})\\.$", m =>
            Math.Abs(Value(m, 1) - Invited.Sum(row => ResultFolder.Number(row, "cost"))) < 0.001 && Value(m, 1) <= Value(m, 2) + 1e-9
            && Value(m, 2) == double.Parse(tables.Parameter("budget"), CultureInfo.InvariantCulture)),
        (@"^(.*)\.$", m => Invited.Any(row => row["name"] == m.Groups[1].Value)),
        (@"^Nobody else is sure to come yet\.$", _ => Invited.Any(row => row["ties"] == "0")),
        (@"^Meets (.*) again\.$", m => Invited.Any(row => row["ties"] != "0" && row["new_ties"] == "0" && m.Groups[1].Value == Met(row, _ => true))),
        (@"^Meets (\d+) cities that are sure to come, (\d+) of them for the first time: (.*)\.$", m => Invited.Any(row =>
            row["ties"] == m.Groups[1].Value && row["new_ties"] == m.Groups[2].Value && m.Groups[3].Value == Met(row, met => met["is_new"] == "true"))),
        (@"^Meets (.*) for the first time\.$", m => Invited.Any(row => row["ties"] == row["new_ties"] && m.Groups[1].Value == Met(row, _ => true))),
        (@"^No city's chance of adopting rises by more than simulation error\.$", _ => Invited.Any(row => Raised(row).Length == 0)),
        (@"^Raises the chance of adopting most in (.*)\.$", m => Invited.Any(row => m.Groups[1].Value == Most(Raised(row), reached => string.Create(
            CultureInfo.InvariantCulture, $"{reached["reached_name"]} (+{100 * ResultFolder.Number(reached, "difference"):0.#} points)")))),
        (@"^Alone it adds nothing: with the next it makes the meeting\.$", _ => Invited.Any(row => ResultFolder.Number(row, "gain") == 0)),
        ($"^Adds ({Figure}) to the mean nearness\\.$", m => Invited.Any(row => Near(m, 1, row, "gain"))),
        ($"^Adds ({Figure}) to the expected adopters \\(({Figure}) to ({Figure})\\)\\.$", m => Invited.Any(row =>
            Near(m, 1, row, "gain") && Near(m, 2, row, "ci_lo") && Near(m, 3, row, "ci_hi")
            && (ResultFolder.Number(row, "ci_lo") > 0 || ResultFolder.Number(row, "ci_hi") < 0))),
        ($"^Adds ({Figure}) to the expected adopters; the gain is within simulation error \\(({Figure}) to ({Figure})\\)\\.$", m => Invited.Any(row =>
            Near(m, 1, row, "gain") && Near(m, 2, row, "ci_lo") && Near(m, 3, row, "ci_hi")
            && ResultFolder.Number(row, "ci_lo") <= 0 && ResultFolder.Number(row, "ci_hi") >= 0)),
        ($"^That is ({Figure}) against a city drawn at random(?: \\(({Figure}) to ({Figure})\\))?\\.$", m => Invited.Any(row =>
            Near(m, 1, row, "beyond_chance") && (!m.Groups[2].Success || (Near(m, 2, row, "beyond_ci_lo") && Near(m, 3, row, "beyond_ci_hi"))))),
        ($"^Against a city drawn at random the difference is within simulation error \\(({Figure}) to ({Figure})\\)\\.$", m => Invited.Any(row =>
            Near(m, 1, row, "beyond_ci_lo") && Near(m, 2, row, "beyond_ci_hi") && Value(m, 1) <= 0 && Value(m, 2) >= 0)),
        (@"^Simulated\. ?Two worlds, one with and one without an invitation, are run", _ => tables.Has("invite_reach")),
        (@"^Two worlds, one with and one without an invitation, are run", _ => tables.Has("invite_reach")),
    ];

    private Row[] Invited => tables["invite"];

    // What all choices add is what they have together.
    private bool AddsUp() =>
        ResultFolder.Number(Way("nobody"), "value") + Invited.Sum(row => ResultFolder.Number(row, "gain")) is var sum
        && Math.Abs(sum - ResultFolder.Number(Way("this choice"), "value")) < 1e-9;

    private Row Way(string strategy) => tables["invite_comparison"].Single(row => row["strategy"] == strategy);

    private Row? Against(string other) => other is Random or Tied ? Way(other is Random ? "random" : "most tied") : null;

    private string Met(Row invited, Func<Row, bool> which) => Most(
        [.. tables["invite_ties"].Where(row => row["step"] == invited["step"] && which(row))], row => row["partner_name"]);

    private Row[] Raised(Row invited) =>
        [.. tables["invite_reach"].Where(row => row["step"] == invited["step"] && ResultFolder.Number(row, "difference") > 0)];

    private static string Most(Row[] rows, Func<Row, string> word) => rows.Length <= 3
        ? string.Join(", ", rows.Select(word))
        : $"{string.Join(", ", rows.Take(3).Select(word))} and {rows.Length - 3} more";

    private static string Listed(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool Near(Match match, int group, Row row, string column) =>
        Math.Abs(Value(match, group) - ResultFolder.Number(row, column)) <= 0.0005 + 1e-9;

    private static double Value(Match match, int group) => double.Parse(match.Groups[group].Value.Replace('−', '-'), CultureInfo.InvariantCulture);

    private static int Whole(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
