using System.Globalization;
using System.Text.RegularExpressions;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>What the tables of a folder of results say, counted apart from the page: each known kind of sentence with the numbers it must hold.</summary>
internal sealed class ResultFacts(ResultFolder tables)
{
    private const string Figure = @"[+−-]?[\d.]+(?:e-?\d+)?";

    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) =>
        Kinds().Any(kind => Regex.Match(sentence.Replace('\u00A0', ' '), kind.Pattern) is { Success: true } match && kind.Check(match));

    private IEnumerable<(string Pattern, Func<Match, bool> Check)> Kinds() =>
    [
        ("^In the simulated scenario, (.*)\\.$", m => Reaches(m.Groups[1].Value)),
        ("^The spread of (.*): a stated scenario, not a fit\\.$", m => Names(tables["curves"]).SetEquals(Listed(m.Groups[1].Value))),
        ("^Everything in this part follows from a stated scenario on the recorded network; nothing here is fitted\\.$", _ => !tables.Has("record_adoptions")),
        ("^The line is the mean over the runs", _ => tables.Has("curves")),
        ("^(?:.+: by \\S+ on average .* of the runs\\.)$", m => Curves(m.Value)),
        ("^The share of the runs in which the city has adopted by the end", _ => tables.Has("cities")),
        ("^Initial adopters are attributed to no mechanism\\.$",
            _ => tables.Has("mechanism_shares") && !tables["mechanism_shares"].Any(row => row["mechanism"].StartsWith("initial", StringComparison.Ordinal))),
        ("^In simulation, the changed world(?: \\(.*\\))? has (.*) by (\\S+) compared with the scenario as it is",
            m => Changed(m.Groups[1].Value, m.Groups[2].Value)),
        ("^In simulation, every city removed in turn: (.*)\\.$", m => Removed(m.Groups[1].Value)),
        ("^In simulation, compared with the first scenario by (\\S+): (.*)\\.$", m => Differences(m.Groups[1].Value, m.Groups[2].Value)),
        ("^Of what is not known, (.*) moves? the scenario (.*) most: (.*)\\.$", m => Doubt(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)),
        ("^Nothing of what is not known moves the scenario (.*) over its stated range\\.$", m => Swings(m.Groups[1].Value).All(row => Swing(row) == 0)),
        ("^(?:.+: .+ matters? most, .+ expected adopters\\.|.+: no factor changes anything\\.)$", m => Tornado(m.Value)),
        ("^In simulation, chosen in this order: (.*)\\.$", m => Chosen(m.Groups[1].Value)),
        ("^In simulation, how often the fit finds a mechanism with the stated rate: (.*)\\.$", m => Recovered(m.Groups[1].Value)),
        ("^Fitted to (\\d+) rows? at risk with (\\d+) adoptions? \\(model (\\S+)\\): (.*)\\.$", Fitted),
        ("^Fitted to the sets of cities of (\\d+) events?, each beside sets that could have come: (.*)\\.$",
            m => tables["models"][0]["events"] == m.Groups[1].Value && m.Groups[2].Value == Excluding()),
        ("^Regression of (\\S+) over (\\d+) pairs?: by permutation, (.*)\\.$", Permuted),
        ("^Adoptions of (\\d+) polic\\w+ by period", m => Whole(m, 1) == Names(tables["adoption_curve"]).Count),
        ("^p\\d: \\d+ cit\\w+ ha\\w+ adopted by .*", m => Observed(m.Value)),
        ("^Over (\\d+) periods?: (\\S+) adoptions? observed, (\\S+) expected\\.$", Calibrated),
        ("^(?:.+: \\S+, \\S+ to \\S+\\.)$", m => Coefficients(m.Value)),
        ("^The records themselves are not part of this report\\.$|^The other records are not part", _ => !tables.Has("record_events")),
        ("^Nothing: this report holds no simulation\\.$",
            _ => !new[] { "curves", "counterfactual", "removals", "differences", "seeds", "effects", "recovery" }.Any(tables.Has)),
        ("^Results: (.*)\\.$", m => Regex.Matches(m.Groups[1].Value, @"([\w ]+) \((\d+) rows?\)").All(part =>
            tables[Regex.Replace(part.Groups[1].Value, "^ ?(?:and )?", string.Empty).Replace(' ', '_')].Length == Whole(part, 2))),
        ("^Model .*; the constant is only in the table\\.", m => m.Value.StartsWith($"Model {tables["coefficients"][0]["model"]};", StringComparison.Ordinal)),
    ];

    private bool Recovered(string text)
    {
        var found = Regex.Matches(text, @"([\w-]+) \((\S+) %\)").Select(part => (part.Groups[1].Value, Whole: part.Groups[2].Value)).ToArray();
        var rows = tables["recovery"].Where(row => row["power"].Length > 0).ToArray();
        return found.Length == rows.Length && found.Zip(rows).All(pair => pair.First.Value == pair.Second["mechanism"]
            && Math.Abs(double.Parse(pair.First.Whole, CultureInfo.InvariantCulture)
                - (100 * double.Parse(pair.Second["power"], CultureInfo.InvariantCulture))) <= 0.051);
    }

    private bool Reaches(string text)
    {
        var found = Regex.Matches(
            text, $@"(?:^|, | and )(\S[^()]*?) reaches on average ({Figure}) cit\w+ by (\S+) \(({Figure}) to ({Figure}) in 95 % of the runs\)");
        return found.Count == Math.Min(5, Names(tables["curves"]).Count) && found.All(m => Ends(m, 2, 3, 4, 1));
    }

    private bool Curves(string text)
    {
        var found = Regex.Matches(text, $@"(\S[^:]*): by (\S+) on average ({Figure}) cit\w+ ha\w+ adopted, ({Figure}) to ({Figure}) in 95 % of the runs\.");
        return found.Count == Names(tables["curves"]).Count && found.All(m => Ends(m, 3, 2, 4, 3));
    }

    private bool Ends(Match m, int mean, int period, int low, int digits)
    {
        var rows = Of("curves", m.Groups[1].Value);
        var last = rows[^1];
        return m.Groups[period].Value == rows.Max(row => row["period"]) && last["period"] == m.Groups[period].Value
            && Near(m.Groups[mean].Value, ResultFolder.Number(last, "mean"), digits) && Near(m.Groups[low].Value, ResultFolder.Number(last, "run_lo"), digits)
            && Near(m.Groups[low + 1].Value, ResultFolder.Number(last, "run_hi"), digits);
    }

    private bool Changed(string text, string period)
    {
        var found = Regex.Matches(text, $@"({Figure}) adopters?(?: of (\S+))? \(({Figure}) to ({Figure}) in 95 % of the runs\)");
        return found.Count == Names(tables["counterfactual"]).Count && found.All(m =>
            (m.Groups[2].Success ? Of("counterfactual", m.Groups[2].Value) : tables["counterfactual"])[^1] is var last && last["period"] == period
            && period == tables["counterfactual"].Max(row => row["period"])
            && Near(m.Groups[1].Value, ResultFolder.Number(last, "mean_a") - ResultFolder.Number(last, "mean_b"), 3)
            && Near(m.Groups[3].Value, ResultFolder.Number(last, "run_lo"), 3) && Near(m.Groups[4].Value, ResultFolder.Number(last, "run_hi"), 3));
    }

    private bool Removed(string text)
    {
        var rows = tables["removals"];
        var none = Regex.Match(text, @"^no removal lowers the spread of (\S+) among the other cities$");
        if (none.Success)
            return Of("removals", none.Groups[1].Value).All(row => ResultFolder.Number(row, "difference") >= 0);
        var m = Regex.Match(text, $@"^without (.*) the spread of (\S+) loses most, ({Figure}) adopters?, the city itself not counted$");
        var of = Of("removals", m.Groups[2].Value);
        var least = of.Min(row => ResultFolder.Number(row, "difference"));
        string[] those = [.. of.Where(row => ResultFolder.Number(row, "difference") == least).Select(row => row["name"])];
        return m.Success && least < 0 && Near(m.Groups[3].Value, least, 2)
            && m.Groups[1].Value == (those.Length > 4 ? $"each of {those.Length} cities" : Together(those));
    }

    private bool Differences(string period, string text)
    {
        var found = Regex.Matches(text, $@"(?:^|, | and )(\S[^+−]*?) ({Figure}) adopters?");
        return period == tables["differences"].Max(row => row["period"]) && found.Count == Math.Min(6, Names(tables["differences"]).Count) && found.All(m =>
            Of("differences", m.Groups[1].Value)[^1] is var last && last["period"] == period
            && Near(m.Groups[2].Value, ResultFolder.Number(last, "difference"), 2));
    }

    private bool Doubt(string factors, string scenario, string text)
    {
        var m = Regex.Match(text, $"^from ({Figure}) to ({Figure}) expected adopters over its stated range$");
        var rows = Swings(scenario);
        Row[] most = [.. rows.Where(row => Swing(row) == rows.Max(Swing))];
        return m.Success && Swing(most[0]) > 0 && most.Any(row => Words(row["factor"]) == factors
            && Near(m.Groups[1].Value, ResultFolder.Number(row, "at_low"), 3) && Near(m.Groups[2].Value, ResultFolder.Number(row, "at_high"), 3));
    }

    private bool Tornado(string text)
    {
        var scenarios = tables["effects"].Select(Label("effects")).Distinct().ToArray();
        var said = Regex.Split(text, @"(?<=expected adopters\.|no factor changes anything\.) ");
        return said.Length == scenarios.Length && said.Zip(scenarios).All(pair =>
            pair.First.StartsWith($"{pair.Second}: ", StringComparison.Ordinal) && pair.First[(pair.Second.Length + 2)..] is var rest
            && (rest == "no factor changes anything." ? Swings(pair.Second).All(row => Swing(row) == 0)
                : Regex.Match(rest, $"^(.*) matters most, ({Figure}) to ({Figure}) expected adopters\\.$") is { Success: true } m
                && Doubt(m.Groups[1].Value, pair.Second, $"from {m.Groups[2].Value} to {m.Groups[3].Value} expected adopters over its stated range")));
    }

    private bool Chosen(string text)
    {
        string[] names = [.. tables["seeds"].Select(row => string.Join(" to ", new[]
        {
            row.GetValueOrDefault("name", string.Empty),
            row.GetValueOrDefault("title", string.Empty) is { Length: > 0 } title ? title : row.GetValueOrDefault("event", string.Empty),
        }.Where(part => part.Length > 0)))];
        return text == (names.Length > 8 ? $"{string.Join(", ", names.Take(8))} and {names.Length - 8} more" : Together(names));
    }

    // The path of a number of the scenario: its mechanism, and what it is.
    private static string Words(string factor)
    {
        var path = Regex.Replace(factor, "^mechanisms\\.", string.Empty).Replace('_', ' ');
        var end = factor.Contains('.', StringComparison.Ordinal) ? path.IndexOf('.', StringComparison.Ordinal) : -1;
        return end < 0 ? path : path[..end] + ": " + path[(end + 1)..].Replace(".", ", ", StringComparison.Ordinal);
    }

    private string Excluding()
    {
        string[] held = [.. tables["coefficients"]
            .Where(row => row["term"] is not ("intercept" or "baseline") && double.IsFinite(ResultFolder.Number(row, "estimate"))
                && (ResultFolder.Number(row, "ci_lo") > 0 || ResultFolder.Number(row, "ci_hi") < 0))
            .Select(row => row["term"])];
        return held.Length == 0 ? "no term has a 95 % interval that excludes 0"
            : $"{Together(held)} {(held.Length == 1 ? "has a 95 % interval that excludes 0" : "have 95 % intervals that exclude 0")}";
    }

    private bool Permuted(Match m)
    {
        string[] low = [.. tables["coefficients"]
            .Where(row => row["term"] != "intercept" && ResultFolder.Number(row, "p_value") < 0.05).Select(row => row["term"])];
        return tables["models"][0]["outcome"] == m.Groups[1].Value && tables["models"][0]["cells"] == m.Groups[2].Value
            && m.Groups[3].Value == (low.Length == 0 ? "no predictor has a p below 0.05"
                : $"{Together(low)} {(low.Length == 1 ? "has" : "have")} a p below 0.05");
    }

    private bool Fitted(Match m)
    {
        var said = Excluding();
        var curve = tables["adoption_curve"];
        return m.Groups[4].Value == said && m.Groups[3].Value == tables["models"][0]["model"]
            && ResultFolder.Number(tables["models"][0], "observations") == Whole(m, 1) && ResultFolder.Number(tables["models"][0], "events") == Whole(m, 2)
            && (curve.Length == 0 || Whole(m, 2) <= curve.Sum(row => ResultFolder.Number(row, "adoptions")))
            && (curve.Length == 0 || Whole(m, 1) <= curve.Sum(row => ResultFolder.Number(row, "at_risk")));
    }

    private bool Observed(string text)
    {
        var found = Regex.Matches(text, @"(p\d): (\d+) cit(?:y has|ies have) adopted by (\S+?)\.(?: |$)");
        return found.Count == Math.Min(3, Names(tables["adoption_curve"]).Count) && found.All(m =>
            Of("adoption_curve", m.Groups[1].Value)[^1] is var last && last["period"] == m.Groups[3].Value
            && Of("adoption_curve", m.Groups[1].Value).Sum(row => ResultFolder.Number(row, "adoptions")) == Whole(m, 2));
    }

    private bool Calibrated(Match m)
    {
        Row[] rows = [.. tables["calibration"].Where(row => row["by"] == "period")];
        return rows.Length == Whole(m, 1) && Near(m.Groups[2].Value, rows.Sum(row => ResultFolder.Number(row, "observed")), 3)
            && Near(m.Groups[3].Value, rows.Sum(row => ResultFolder.Number(row, "expected")), 3);
    }

    private bool Coefficients(string text) => tables.Has("coefficients")
        && Regex.Matches(text, $@"(\S[^:]*(?::\d[^:]*)?): ({Figure}), ({Figure}) to ({Figure})\.") is var found
        && found.Count > 0
        && found.All(m => tables["coefficients"].Any(row => row["term"] == m.Groups[1].Value && Near(m.Groups[2].Value, ResultFolder.Number(row, "estimate"), 3)
            && Near(m.Groups[3].Value, ResultFolder.Number(row, "ci_lo"), 3) && Near(m.Groups[4].Value, ResultFolder.Number(row, "ci_hi"), 3)));

    private Row[] Swings(string scenario) => Of("effects", scenario);

    private static double Swing(Row row) =>
        Math.Abs(ResultFolder.Number(row, "at_high") - ResultFolder.Number(row, "at_low")) is > 1e-9 and var swing ? swing : 0;

    // Several scenarios are distinguished by name, and by policy where there are several.
    private Func<Row, string> Label(string table)
    {
        var several = tables[table].Select(row => row.GetValueOrDefault("policy", string.Empty)).Distinct().Count() > 1;
        return row => !row.TryGetValue("scenario", out var scenario) ? row.GetValueOrDefault("policy", string.Empty)
            : several ? $"{scenario}, {row["policy"]}" : scenario;
    }

    private HashSet<string> Names(Row[] rows) => [.. rows.Select(Label(rows == tables["curves"] ? "curves" : Table(rows)))];

    private string Table(Row[] rows) => new[] { "counterfactual", "differences", "adoption_curve", "removals", "effects" }.First(name => tables[name] == rows);

    private Row[] Of(string table, string named) => [.. tables[table].Where(row => Label(table)(row) == named)];

    private static bool Near(string said, double value, int digits) =>
        double.Parse(said.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture) is var number
        && Math.Abs(number - value) <= Math.Max(0.5 * Math.Pow(10, -digits), Math.Abs(value) < 0.001 ? 0.1 * Math.Abs(value) : 0) + 1e-9;

    private static int Whole(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string[] Listed(string text) => text.Split([", ", " and "], StringSplitOptions.None);

    private static string Together(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
