using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>The same of a simulated scenario, of adoptions on record and of the network's own assessment.</summary>
internal sealed class ScenarioFacts(RecordSet records, IReadOnlyDictionary<string, Table> tables)
{
    private const string Figure = @"[\d.]+(?:e-?\d+)?";

    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) =>
        Kinds().Any(kind => Regex.Match(sentence.Replace('\u00A0', ' '), kind.Pattern) is { Success: true } match && kind.Check(match));

    private IEnumerable<(string Pattern, Func<Match, bool> Check)> Kinds() =>
    [
        ("^In the simulated scenario, (.*)\\.$", m => Reaches(m.Groups[1].Value)),
        ("^The rates are stated, not estimated|^It shows what would follow|^Everything in this part follows", _ => tables.ContainsKey("curves")),
        (@"^Simulated\.Everything in this part follows from a stated scenario on the recorded network\.", _ => tables.ContainsKey("curves")),
        (@"^The records document no adoptions; nothing here is fitted to any\.$", _ => records.Adoptions.Count == 0),
        (@"^The spread of (.*): a stated scenario, not a fit\.$", m => Policies().SetEquals(Listed(m.Groups[1].Value))),
        (@"^(.+): by (\S+) on average .*\.$", m => Curve(m)),
        (@"^The line is the mean over the runs.* band holds 95 % of them\.$", _ => tables.ContainsKey("curves")),
        (@"^The share of the runs in which the city has adopted by the end, with its 95 % Wilson interval", _ => tables.ContainsKey("cities")),
        (@"^The mark is the share in the adoptions of all runs together; the bar holds the shares of 95 % of the runs\.$",
            _ => Rows("mechanism_shares").Any()),
        (@"^The 40 most likely of (\d+) cities are drawn\.$",
            m => Rows("cities").Count(row => Text("cities", "policy", row) == Text("cities", "policy", 0)) == Whole(m, 1)),
        (@"^How much the recorded network matters to this scenario: .* it gives (.*)\.$", m => Network(m.Groups[1].Value)),
        (@"^Without effect on these records: (.*)\.$", m => Idle().SetEquals(Listed(m.Groups[1].Value))),
        (@"^The network's own assessment is highest in (.*) \((\d+) of 8, (.*?)\)(; .*?)?\.(?: (\d+) printed rows? do(?:es)? not agree .*)?$", m =>
            records.Assessments.Where(row => Total(row) == Totals().Max()).Select(row => row.Period).SequenceEqual(Listed(m.Groups[1].Value))
            && Whole(m, 2) == Totals().Max()
            && (m.Groups[3].Value, Whole(m, 2)) is ("Paralyzed", <= 2) or ("Minimal Activity", 3 or 4) or ("Active", 5 or 6) or ("Proactive", >= 7)
            && Missing(m.Groups[4].Value)
            && (!m.Groups[5].Success || Compared().Count(row => row.PrintedTotal != Total(row)) == Whole(m, 5))),
        (@"^No printed total is there to compare with\.$", _ => Compared().Length == 0),
        (@"^All printed totals and classes agree", _ => Compared() is { Length: > 0 } rows && rows.All(row => row.PrintedTotal == Total(row))),
        (@"^(\d+) assessments? of a period by the network itself(, (\d+) of them in part)?$", m =>
            Whole(m, 1) == records.Assessments.Count(row => Scored(row) > 0)
            && (m.Groups[3].Success ? Whole(m, 3) : 0) == records.Assessments.Count(row => Scored(row) is > 0 and < 4)),
        (@"^Not assessed: (.*)\.$", m => Periods(row => Scored(row) == 0).SequenceEqual(Listed(m.Groups[1].Value))),
        (@"^Assessed in part, so without a total: (.*)\.$", m => Periods(row => Scored(row) is > 0 and < 4).SequenceEqual(Listed(m.Groups[1].Value))),
        (@"^Each criterion scores 0", _ => records.Assessments.Count > 0),
        (@"^Stacked bars of four criteria by period\. (.*)\.$", m => Bars(m.Groups[1].Value)),
        (@"^p\d: \d+ cit\w+ ha\w+ adopted by .*", m => Observed(m.Value)),
    ];

    private bool Reaches(string text)
    {
        var policies = Regex.Matches(text, $@"(\w+) reaches on average ({Figure}) cit\w+ by (\S+) \(({Figure}) to ({Figure}) in 95 % of the runs\)");
        return Policies().SetEquals(policies.Select(match => match.Groups[1].Value))
            && policies.All(match => Ends(match, 2, 3, 4, 1));
    }

    private bool Curve(Match match)
    {
        var policies = Regex.Matches(
            match.Value, $@"(\w+): by (\S+) on average ({Figure}) cit\w+ ha\w+ adopted, ({Figure}) to ({Figure}) in 95 % of the runs\.");
        return Policies().SetEquals(policies.Select(policy => policy.Groups[1].Value)) && policies.All(policy => Ends(policy, 3, 2, 4, 3));
    }

    private HashSet<string> Policies() => [.. Rows("curves").Select(row => Text("curves", "policy", row)!)];

    // The last period of the records, its mean and its band.
    private bool Ends(Match match, int mean, int period, int low, int digits)
    {
        var last = Rows("curves").Last(row => Text("curves", "policy", row) == match.Groups[1].Value);
        return match.Groups[period].Value == records.Periods[^1].Id
            && Text("curves", "period", last) == records.Periods[^1].Id
            && Near(match, mean, "curves", "mean", last, digits)
            && Near(match, low, "curves", "run_lo", last, digits)
            && Near(match, low + 1, "curves", "run_hi", last, digits);
    }

    private bool Network(string text)
    {
        var found = Regex.Matches(text, $@"(?:(\w+): )?({Figure}) adopters? in place of ({Figure})");
        int[] rows = [.. Rows("assumption_effects").Where(row => Text("assumption_effects", "assumption", row) == "recorded network")];
        return found.Count == rows.Length && found.Zip(rows).All(pair =>
            (!pair.First.Groups[1].Success || pair.First.Groups[1].Value == Text("assumption_effects", "policy", pair.Second))
            && Near(pair.First, 2, "assumption_effects", "without", pair.Second, 1) && Near(pair.First, 3, "assumption_effects", "stated", pair.Second, 1));
    }

    private HashSet<string> Idle() => [.. Rows("assumption_effects")
        .GroupBy(row => Text("assumption_effects", "assumption", row)!, StringComparer.Ordinal)
        .Where(rows => rows.All(row => Number("assumption_effects", "changed_runs", row) == 0))
        .Select(rows => rows.Key)];

    // What is said after the best: which periods have no total, and why.
    private bool Missing(string text)
    {
        string[] Named(string verb) => Regex.Match(text, $@"; ([^;]*?) (?:was|were) {verb}") is { Success: true } match ? Listed(match.Groups[1].Value) : [];
        return Periods(row => Scored(row) == 0).SequenceEqual(Named("not assessed"))
            && Periods(row => Scored(row) is > 0 and < 4).SequenceEqual(Named("assessed in part"));
    }

    private bool Bars(string text) => text.TrimEnd('.').Split("; ").Zip(records.Assessments).All(pair => pair.First.StartsWith(
        $"{pair.Second.Period} {(Total(pair.Second) is { } total ? $"{total}" : Scored(pair.Second) == 0 ? "not assessed" : "in part")}",
        StringComparison.Ordinal));

    private bool Observed(string text)
    {
        var policies = Regex.Matches(text, @"(p\d): (\d+) cit(?:y has|ies have) adopted by (\S+)\.");
        return policies.Count == Math.Min(3, records.Adoptions.Select(row => row.Policy).Distinct().Count()) && policies.All(m =>
            Whole(m, 2) == records.Adoptions.Where(row => row.Policy == m.Groups[1].Value).Select(row => row.City).Distinct().Count()
            && m.Groups[3].Value == records.Periods[^1].Id);
    }

    private IEnumerable<string> Periods(Func<PeriodAssessment, bool> which) => records.Assessments.Where(which).Select(row => row.Period);

    private PeriodAssessment[] Compared() => [.. records.Assessments.Where(row => Total(row) is not null && row.PrintedTotal is not null)];

    private IEnumerable<int> Totals() => records.Assessments.Select(Total).OfType<int>();

    private static int Scored(PeriodAssessment row) =>
        new[] { row.WorkPlan, row.Activities, row.Products, row.Participation }.Count(score => score is not null);

    private static int? Total(PeriodAssessment row) => row.WorkPlan + row.Activities + row.Products + row.Participation;

    private IEnumerable<int> Rows(string table) => tables.TryGetValue(table, out var found) ? Enumerable.Range(0, found.RowCount) : [];

    private string? Text(string table, string column, int row) => tables[table].Text(column)[row];

    private double Number(string table, string column, int row) => tables[table][column] switch
    {
        IntegerColumn integers => integers.Values[row] ?? double.NaN,
        var numbers => ((NumberColumn)numbers).Values[row],
    };

    private bool Near(Match match, int group, string table, string column, int row, int digits) =>
        Math.Abs(double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) - Number(table, column, row)) <= 0.5 * Math.Pow(10, -digits) + 1e-9;

    private static int Whole(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string[] Listed(string text) => text.Split([", ", " and "], StringSplitOptions.None);
}
