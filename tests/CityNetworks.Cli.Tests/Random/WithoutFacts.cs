using System.Globalization;
using System.Text.RegularExpressions;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>What a network loses, worked out again from the list of its ties: each known kind of sentence with the numbers and names it must hold.</summary>
internal sealed class WithoutFacts(ResultFolder tables)
{
    private const string Figure = @"[+−-]?[\d.]+";
    private const string Hub = "most often lies? on the shortest paths between others";

    private readonly TieGraph _before = new(tables, isAfter: false);
    private readonly TieGraph _after = new(tables, isAfter: true);

    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) =>
        Kinds().Any(kind => Regex.Match(sentence.Replace('\u00A0', ' '), kind.Pattern) is { Success: true } match && kind.Check(match));

    private IEnumerable<(string Pattern, Func<Match, bool> Check)> Kinds() =>
    [
        (@"^There is no tie between cities in .*, so there is none to lose\.$", _ => _before.Ties == 0),
        (@"^(.*) (has|have) no tie in .*: without (?:it|them) the network stays as it is\.$", m =>
            _before.Ties > 0 && _before.Ties == _after.Ties && IsAll(m, 1, Leaving) && m.Groups[2].Value == (Leaving.Length == 1 ? "has" : "have")),
        (@"^(\d+) of (\d+) ties? in .* (are|is) lost without (.*)\.$", m =>
            Whole(m, 1) == _before.Ties - _after.Ties && Whole(m, 2) == _before.Ties && IsAll(m, 4, Leaving)
            && m.Groups[3].Value == (Whole(m, 1) == 1 ? "is" : "are")),
        (@"^No tie is left\.$", _ => _after.Ties == 0),
        (@"^The cities that keep a tie form (\d+) parts? \(before: (\d+)\); the largest has (\d+) cit\w+ \(before: (\d+)\)\.$", m =>
            Whole(m, 1) == _after.Parts.Count && Whole(m, 2) == _before.Parts.Count
            && Whole(m, 3) == _after.Parts.Max() && Whole(m, 4) == _before.Parts.Max()),
        (@"^No city that stays is left without a tie\.$", _ => Alone().Length == 0),
        (@"^(.*) (is|are) left without a tie\.$", m => IsAll(m, 1, Alone()) && m.Groups[2].Value == (Alone().Length == 1 ? "is" : "are")),
        (@"^No city lies between others, neither before nor after: there is no hub\.$", _ => HubsBefore.Length + HubsAfter.Length == 0),
        ($"^(.*) (?:was|were) the hubs?, the cit\\w+ that {Hub}; afterwards no city lies between others\\.$", m =>
            IsAll(m, 1, HubsBefore) && HubsAfter.Length == 0),
        ($"^(.*) becomes? the hubs?, the cit\\w+ that {Hub}; before, no city lay between others\\.$", m =>
            IsAll(m, 1, HubsAfter) && HubsBefore.Length == 0),
        ($"^(.*) stays? the hubs?, the cit\\w+ that {Hub}\\.$", m => IsAll(m, 1, HubsAfter) && HubsBefore.SequenceEqual(HubsAfter)),
        ($"^(.*) becomes? the hubs?, the cit\\w+ that {Hub}; before it was (.*)\\.$", m =>
            IsAll(m, 1, HubsAfter) && IsAll(m, 2, HubsBefore) && HubsBefore.Length == 1 && !HubsAfter.Intersect(HubsBefore).Any()),
        ($"^The hub, the city that {Hub}: before (.*), now (.*)\\.$", m => IsAll(m, 1, HubsBefore) && IsAll(m, 2, HubsAfter)),
        (@"^Every remaining city still reaches all the remaining cities that it reached before\.$", _ =>
            _before.Staying.All(city => _before.Reach(city) == _after.Reach(city))),
        (@"^The reach of (.*) falls most, from (\d+) cit\w+ to (\d+) \(those that left not counted\)\.$", m =>
            Falling(city => _before.Reach(city) - _after.Reach(city)) is [var one] && IsAll(m, 1, [one])
            && Whole(m, 2) == _before.Reach(one) && Whole(m, 3) == _after.Reach(one)),
        (@"^The reach of (.*) falls most, by (\d+) cit\w+ each \(those that left not counted\)\.$", m =>
            Falling(city => _before.Reach(city) - _after.Reach(city)) is { Length: > 1 } those && IsAll(m, 1, those)
            && Whole(m, 2) == _before.Reach(those[0]) - _after.Reach(those[0])),
        ($"^(.*) moves farthest from the others: its nearness, the sum of 1/distance .*, falls from ({Figure}) to ({Figure})\\.$", m =>
            Falling(city => _before.Nearness(city) - _after.Nearness(city)) is [var one] && IsAll(m, 1, [one])
            && Near(m, 2, _before.Nearness(one)) && Near(m, 3, _after.Nearness(one))),
        ($"^(.*) move farthest from the others: their nearness, the sum of 1/distance .*, falls by ({Figure}) each\\.$", m =>
            Falling(city => _before.Nearness(city) - _after.Nearness(city)) is { Length: > 1 } those && IsAll(m, 1, those)
            && Near(m, 2, _before.Nearness(those[0]) - _after.Nearness(those[0]))),
        (@"^No tie is more than chance \(.*\), neither before nor after\.$", _ => tables.Has("without_backbone") && tables["without_backbone"].Length == 0),
        (@"^Of (\d+) ties? that (?:is|are) more than chance \(.*\), (\d+) (?:is|are) lost without (.*) and (\d+) between others (?:is|are) so no longer; (\d+) "
            + @"between others becomes? so\.$", Backbone),
        ($"^In simulation, the adopters of (.*) among the other cities change by ({Figure}) by (\\S+): ({Figure}) on average in place of ({Figure}) "
            + $"\\(({Figure}) to ({Figure}) in 95 % of the paired runs\\)\\.$", Simulated),
        (@"^What is lost without (.*)\.$", m => IsAll(m, 1, Leaving)),
        (@"^Groups that no tie joins stand apart; places on the page have no other meaning\.$", _ => true),
        (@"^Network of (\d+) cit\w+; (\d+) (ties|tie) lost without (.*)\.$", m =>
            Whole(m, 1) == _before.Parts.Sum() && Whole(m, 2) == _before.Ties - _after.Ties && IsAll(m, 4, Leaving)),
        (@"^(.*) had the policy at the start, and not as many others begin with it", m => m.Groups[1].Value == tables.Parameter("first_adopters_lost")),
        ("^(?:Simulated\\.)?Two worlds, one without and one with (.*), are run with the same random numbers", m => IsAll(m, 1, Leaving)),
    ];

    private string[] Leaving => [.. tables["without_cities"].Where(row => row["leaves"] == "true").Select(row => row["city"])];

    private string[] HubsBefore => _before.Hubs;

    private string[] HubsAfter => _after.Hubs;

    private string[] Alone() => [.. _before.Staying.Where(city => _after.NeighboursOf(city).Count == 0)];

    // Those that lose most, in the order of the table.
    private string[] Falling(Func<string, double> loss)
    {
        var most = _before.Staying.Max(loss);
        return most <= 1e-9 ? [] : [.. _before.Staying.Where(city => loss(city) >= most - 1e-9)];
    }

    private bool Backbone(Match m)
    {
        bool Leaves((string Source, string Target) tie) => Leaving.Contains(tie.Source) || Leaving.Contains(tie.Target);
        var rows = tables["without_backbone"].Select(row => (Tie: (row["source"], row["target"]), Before: row["kept_before"] == "true",
            After: row["kept_after"] == "true")).ToArray();
        return Whole(m, 1) == rows.Count(row => row.Before) && Whole(m, 2) == rows.Count(row => row.Before && Leaves(row.Tie)) && IsAll(m, 3, Leaving)
            && Whole(m, 4) == rows.Count(row => row.Before && !row.After && !Leaves(row.Tie)) && Whole(m, 5) == rows.Count(row => row.After && !row.Before);
    }

    private bool Simulated(Match m)
    {
        var rows = tables["counterfactual"].Where(row => row["policy"] == m.Groups[1].Value).ToArray();
        return rows.Length > 0 && rows[^1] is var last && m.Groups[3].Value == last["period"]
            && Near(m, 2, ResultFolder.Number(last, "mean_a") - ResultFolder.Number(last, "mean_b"))
            && Near(m, 4, ResultFolder.Number(last, "mean_a")) && Near(m, 5, ResultFolder.Number(last, "mean_b"))
            && Near(m, 6, ResultFolder.Number(last, "run_lo")) && Near(m, 7, ResultFolder.Number(last, "run_hi"));
    }

    // Names of cities by id, those of several with their ids; at most five.
    private bool IsAll(Match match, int group, string[] ids)
    {
        var rows = tables["without_cities"];
        var isAsked = ids.SequenceEqual(Leaving); // what leaves is named as it was asked for
        string[] names = [.. rows.Where(row => ids.Contains(row["city"])).Select(row =>
            !isAsked && rows.Count(other => other["name"] == row["name"]) > 1 ? $"{row["name"]} ({row["city"]})" : row["name"])];
        return match.Groups[group].Value == InviteFacts.Together(names) || (isAsked && match.Groups[group].Value == Given());
    }

    private string Given() => InviteFacts.Together(tables.Parameter("leaving").Split("; "));

    private static bool Near(Match match, int group, double value) =>
        Math.Abs(double.Parse(match.Groups[group].Value.Replace('−', '-'), CultureInfo.InvariantCulture) - value) <= 0.005 + 1e-9;

    private static int Whole(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
