using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Questions;

/// <summary>What a network loses without some cities, in sentences; each follows from the tables of <c>citynet without</c>.</summary>
internal static class WithoutWords
{
    private const int MostNames = 5;
    private const double Least = 1e-9; // less is rounding

    public static string Question(ReportInput input) => $"What does the network lose without {Names(new WithoutRows(input).Leaving)}?";

    public static IReadOnlyList<string> Answer(ReportInput input)
    {
        var rows = new WithoutRows(input);
        return [.. Network(rows), .. Backbone(rows), .. Scenario(rows)];
    }

    /// <summary>The names, a long list cut.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? Prose.List([.. names.Select(name => ShortText.Of(name, 48))])
        : $"{string.Join(", ", names.Take(MostNames).Select(name => ShortText.Of(name, 48)))} and {names.Count - MostNames} other cities";

    private static IEnumerable<string> Network(WithoutRows rows)
    {
        var (cities, ties, parts, largest) = (rows.Measure("cities"), rows.Measure("ties"), rows.Measure("parts"), rows.Measure("largest_part"));
        var (leaving, pronoun) = (Names(rows.Leaving), rows.Leaving.Count == 1 ? "it" : "them");
        if (ties.Before == 0)
        {
            yield return $"There is no tie between cities in {rows.Span}, so there is none to lose.";
            yield break;
        }

        if (ties.Before.Equals(ties.After))
        {
            yield return $"{leaving} {(rows.Leaving.Count == 1 ? "has" : "have")} no tie in {rows.Span}: without {pronoun} the network stays as it is.";
            yield break;
        }

        var gone = ties.Before - ties.After;
        yield return $"{Of(gone, ties.Before, "tie", "ties")} in {rows.Span} {(gone == 1 ? "goes" : "go")} with {leaving}.";
        if (cities.After == 0)
        {
            yield return "No tie is left.";
            yield break;
        }

        yield return $"The cities that keep a tie form {Count(parts.After, "part", "parts")} (before: {Prose.Number(parts.Before)}); "
            + $"the largest has {Count(largest.After, "city", "cities")} (before: {Prose.Number(largest.Before)}).";
        string[] isolated = [.. rows.Staying.Where(city => city.IsIsolated).Select(city => city.Name)];
        yield return isolated.Length == 0
            ? "No city that stays is left without a tie."
            : $"{Names(isolated)} {(isolated.Length == 1 ? "is" : "are")} left without a tie.";
        yield return Hub(rows);
        yield return Reach(rows);
        if (Nearness(rows) is { } nearness)
            yield return nearness;
    }

    // The hub is who lies most often between others.
    private static string Hub(WithoutRows rows)
    {
        StandingRow[] before = [.. rows.Cities.Where(city => city is { RankBefore: 1, BetweennessBefore: > Least })];
        StandingRow[] after = [.. rows.Staying.Where(city => city is { RankAfter: 1, BetweennessAfter: > Least })];
        const string meaning = "that most often lies on the shortest paths between others";
        if (before.Length == 0 && after.Length == 0)
            return "No city lies between others, neither before nor after: there is no hub.";
        if (after.Length == 0)
        {
            return $"{Told(before)} {(before.Length == 1 ? "was the hub, the city" : "were the hubs, the cities")} {meaning}; "
                + "afterwards no city lies between others.";
        }

        if (before.Length == 0)
        {
            return $"{Told(after)} {(after.Length == 1 ? "becomes the hub, the city" : "become the hubs, the cities")} {meaning}; "
                + "before, no city lay between others.";
        }

        if (before.Select(city => city.City).SequenceEqual(after.Select(city => city.City)))
            return $"{Told(after)} {(after.Length == 1 ? "stays the hub, the city" : "stay the hubs, the cities")} {meaning}.";
        return $"{Told(after)} {(after.Length == 1 ? "becomes the hub, the city" : "become the hubs, the cities")} {meaning}; "
            + $"before it was {Told(before)}.";

        static string Told(StandingRow[] cities) => Names([.. cities.Select(city => city.Name)]);
    }

    private static string Reach(WithoutRows rows)
    {
        var most = rows.Staying.Select(city => city.ReachBefore - city.ReachAfter).DefaultIfEmpty(0).Max();
        if (most <= 0)
            return "Every remaining city still reaches all the remaining cities that it reached before.";
        StandingRow[] those = [.. rows.Staying.Where(city => (city.ReachBefore - city.ReachAfter).Equals(most))];
        var names = Names([.. those.Select(city => city.Name)]);
        return those.Length == 1
            ? $"The reach of {names} falls most, from {Count(those[0].ReachBefore, "city", "cities")} to {Prose.Number(those[0].ReachAfter)} "
                + "(those that left not counted)."
            : $"The reach of {names} falls most, by {Count(most, "city", "cities")} each (those that left not counted).";
    }

    private static string? Nearness(WithoutRows rows)
    {
        var most = rows.Staying.Select(city => city.NearnessBefore - city.NearnessAfter).DefaultIfEmpty(0).Max();
        if (most <= Least)
            return null;
        StandingRow[] those = [.. rows.Staying.Where(city => city.NearnessBefore - city.NearnessAfter >= most - Least)];
        var names = Names([.. those.Select(city => city.Name)]);
        return those.Length == 1
            ? $"{names} moves farthest from the others: its nearness, the sum of 1/distance to the cities that stay, "
                + $"falls from {Short(those[0].NearnessBefore)} to {Short(those[0].NearnessAfter)}."
            : $"{names} move farthest from the others: their nearness, the sum of 1/distance to the cities that stay, falls by {Short(most)} each.";
    }

    private static IEnumerable<string> Backbone(WithoutRows rows)
    {
        var backbone = rows.Of("without_backbone");
        if (rows.Table("without_backbone") is null)
            yield break;
        if (backbone.Count == 0)
        {
            yield return $"No tie is more than chance ({rows.Fact("backbone")}), neither before nor after.";
            yield break;
        }

        int Changed(string change) => Enumerable.Range(0, backbone.Count).Count(row => backbone.Text(row, "change") == change);
        var (left, lost, gained, stays) = (Changed("left"), Changed("lost"), Changed("gained"), Changed("stays"));
        var before = left + lost + stays;
        yield return $"Of {Prose.Count(before, "tie", "ties")} that {(before == 1 ? "is" : "are")} more than chance ({rows.Fact("backbone")}), "
            + $"{left} {(left == 1 ? "goes" : "go")} with {Names(rows.Leaving)} and {lost} between others {(lost == 1 ? "is" : "are")} so no longer; "
            + $"{gained} between others {(gained == 1 ? "becomes" : "become")} so.";
    }

    private static IEnumerable<string> Scenario(WithoutRows rows)
    {
        var spread = rows.Of("counterfactual");
        foreach (var policy in Enumerable.Range(0, spread.Count).GroupBy(row => spread.Text(row, "policy"), StringComparer.Ordinal))
        {
            var last = policy.Last();
            var (low, high) = (spread.Number(last, "run_lo"), spread.Number(last, "run_hi"));
            var difference = Math.Round(spread.Number(last, "difference"), 2);
            yield return $"In simulation, {policy.Key} has {Prose.Signed(difference)} adopters among the other cities by "
                + $"{spread.Text(last, "period")}: {Short(spread.Number(last, "mean_a"))} on average in place of {Short(spread.Number(last, "mean_b"))} "
                + $"({Prose.Signed(low)} to {Prose.Signed(high)} in 95\u00A0% of the paired runs). This follows from the assumptions; it is no causal effect.";
        }

        if (rows.Fact("first adopters lost").Split("; ", StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } lost && spread.Count > 0)
        {
            yield return $"{Names(lost)} had the policy at the start, and not as many others begin with it: "
                + "the simulated loss is that of first adopters and of members together.";
        }
    }

    private static string Of(double part, double whole, string one, string many) =>
        $"{Prose.Number(part)} of {Prose.Number(whole)} {(whole == 1 ? one : many)}";

    private static string Count(double count, string one, string many) => Prose.Count((int)count, one, many);

    private static string Short(double value) => Prose.Number(Math.Round(value, 2));
}
