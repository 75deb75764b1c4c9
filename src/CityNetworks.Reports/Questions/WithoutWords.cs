using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Questions;

/// <summary>What a network loses without some cities, in sentences; each follows from the tables of <c>citynet without</c>.</summary>
internal static class WithoutWords
{
    private const int MostNames = 5;
    private const double Least = 1e-9; // less is rounding

    public static string Question(ReportInput input) =>
        Text.Of($"What does the network lose without {Names(new WithoutRows(input).Leaving)}?");

    public static IReadOnlyList<string> Answer(ReportInput input)
    {
        var rows = new WithoutRows(input);
        return [.. Network(rows), .. Backbone(rows), .. Scenario(rows)];
    }

    /// <summary>The names, a long list cut.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames + 1
        ? Prose.List([.. names.Select(name => ShortText.Of(name, 48))])
        : Text.Of($"{string.Join(", ", names.Take(MostNames).Select(name => ShortText.Of(name, 48)))} and {names.Count - MostNames} other cities");

    private static IEnumerable<string> Network(WithoutRows rows)
    {
        var (cities, ties, parts, largest) = (rows.Measure("cities"), rows.Measure("ties"), rows.Measure("parts"), rows.Measure("largest_part"));
        var (leaving, count) = (Names(rows.Leaving), rows.Leaving.Count);
        if (ties.Before == 0)
        {
            yield return Text.Of($"There is no tie between cities in {rows.Span}, so there is none to lose.");
            yield break;
        }

        if (ties.Before.Equals(ties.After))
        {
            yield return Text.Plural(
                count,
                $"{leaving} has no tie in {rows.Span}: without it the network stays as it is.",
                $"{leaving} have no tie in {rows.Span}: without them the network stays as it is.");
            yield break;
        }

        var gone = ties.Before - ties.After;
        var all = Prose.Count(ties.Before, "tie", "ties");
        yield return Text.Plural(
            gone, $"{gone} of {all} in {rows.Span} is lost without {leaving}.", $"{gone} of {all} in {rows.Span} are lost without {leaving}.");
        if (cities.After == 0)
        {
            yield return Text.Of("No tie is left.");
            yield break;
        }

        yield return Text.Of(
            $"The cities that keep a tie form {Prose.Count(parts.After, "part", "parts")} (before: {parts.Before}); the largest has "
                + $"{Prose.Count(largest.After, "city", "cities")} (before: {largest.Before}).");
        string[] isolated = [.. rows.Staying.Where(city => city.IsIsolated).Select(city => city.Name)];
        yield return isolated.Length == 0
            ? Text.Of("No city that stays is left without a tie.")
            : Text.Plural(isolated.Length, $"{Names(isolated)} is left without a tie.", $"{Names(isolated)} are left without a tie.");
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
        var (names, count) = (Listed(after), after.Length);
        if (before.Length == 0 && after.Length == 0)
            return Text.Of("No city lies between others, neither before nor after: there is no hub.");
        if (after.Length == 0)
        {
            var hubs = Listed(before);
            return Text.Plural(
                before.Length,
                $"{hubs} was the hub, the city that most often lies on the shortest paths between others; afterwards no city lies between others.",
                $"{hubs} were the hubs, the cities that most often lie on the shortest paths between others; afterwards no city lies between others.");
        }

        if (before.Length == 0)
        {
            return Text.Plural(
                count,
                $"{names} becomes the hub, the city that most often lies on the shortest paths between others; before, no city lay between others.",
                $"{names} become the hubs, the cities that most often lie on the shortest paths between others; before, no city lay between others.");
        }

        if (before.Select(city => city.City).SequenceEqual(after.Select(city => city.City)))
        {
            return Text.Plural(
                count,
                $"{names} stays the hub, the city that most often lies on the shortest paths between others.",
                $"{names} stay the hubs, the cities that most often lie on the shortest paths between others.");
        }

        // Who was one of several hubs does not become one.
        if (before.Length > 1 || before.Intersect(after).Any())
            return Text.Of($"The hub, the city that most often lies on the shortest paths between others: before {Listed(before)}, now {names}.");
        return Text.Plural(
            count,
            $"{names} becomes the hub, the city that most often lies on the shortest paths between others; before it was {Listed(before)}.",
            $"{names} become the hubs, the cities that most often lie on the shortest paths between others; before it was {Listed(before)}.");

        static string Listed(StandingRow[] cities) => Names([.. cities.Select(city => city.Name)]);
    }

    private static string Reach(WithoutRows rows)
    {
        var most = rows.Staying.Select(city => city.ReachBefore - city.ReachAfter).DefaultIfEmpty(0).Max();
        if (most <= 0)
            return Text.Of("Every remaining city still reaches all the remaining cities that it reached before.");
        StandingRow[] those = [.. rows.Staying.Where(city => (city.ReachBefore - city.ReachAfter).Equals(most))];
        var names = Names([.. those.Select(city => city.Name)]);
        return those.Length == 1
            ? Text.Of(
                $"The reach of {names} falls most, from {Prose.Count(those[0].ReachBefore, "city", "cities")} to {those[0].ReachAfter} (those that left not "
                    + $"counted).")
            : Text.Of($"The reach of {names} falls most, by {Prose.Count(most, "city", "cities")} each (those that left not counted).");
    }

    private static string? Nearness(WithoutRows rows)
    {
        var most = rows.Staying.Select(city => city.NearnessBefore - city.NearnessAfter).DefaultIfEmpty(0).Max();
        if (most <= Least)
            return null;
        StandingRow[] those = [.. rows.Staying.Where(city => city.NearnessBefore - city.NearnessAfter >= most - Least)];
        var names = Names([.. those.Select(city => city.Name)]);
        return those.Length == 1
            ? Text.Of(
                $"{names} moves farthest from the others: its nearness, the sum of 1/distance to the cities that stay, falls from "
                    + $"{Short(those[0].NearnessBefore)} to {Short(those[0].NearnessAfter)}.")
            : Text.Of(
                $"{names} move farthest from the others: their nearness, the sum of 1/distance to the cities that stay, falls by {Short(most)} each.");
    }

    private static IEnumerable<string> Backbone(WithoutRows rows)
    {
        var backbone = rows.Of("without_backbone");
        var test = Text.Word(rows.Fact("backbone"));
        if (rows.Table("without_backbone") is null)
            yield break;
        if (backbone.Count == 0)
        {
            yield return Text.Of($"No tie is more than chance ({test}), neither before nor after.");
            yield break;
        }

        int Changed(string change) => Enumerable.Range(0, backbone.Count).Count(row => backbone.Text(row, "change") == change);
        var (left, lost, gained, stays) = (Changed("left"), Changed("lost"), Changed("gained"), Changed("stays"));
        var before = left + lost + stays;
        var more = Text.Plural(before, $"Of {before} tie that is more than chance ({test})", $"Of {before} ties that are more than chance ({test})");
        var names = Names(rows.Leaving);
        var going = Text.Plural(left, $"{left} is lost without {names}", $"{left} are lost without {names}");
        var losing = Text.Plural(lost, $"{lost} between others is so no longer", $"{lost} between others are so no longer");
        var gaining = Text.Plural(gained, $"{gained} between others becomes so", $"{gained} between others become so");
        yield return Text.Of($"{more}, {going} and {losing}; {gaining}.");
    }

    private static IEnumerable<string> Scenario(WithoutRows rows)
    {
        var spread = rows.Of("counterfactual");
        foreach (var policy in Enumerable.Range(0, spread.Count).GroupBy(row => spread.Text(row, "policy"), StringComparer.Ordinal))
        {
            var last = policy.Last();
            var (low, high) = (spread.Number(last, "run_lo"), spread.Number(last, "run_hi"));
            var difference = Math.Round(spread.Number(last, "difference"), 2);
            yield return Text.Of(
                $"In simulation, the adopters of {policy.Key} among the other cities change by {Prose.Signed(difference)} by {spread.Text(last, "period")}: "
                    + $"{Short(spread.Number(last, "mean_a"))} on average in place of {Short(spread.Number(last, "mean_b"))} ({Prose.Signed(low)} to "
                    + $"{Prose.Signed(high)} in 95\u00A0% of the paired runs). This follows from the assumptions; it is no causal effect.");
        }

        if (rows.Fact("first adopters lost").Split("; ", StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } lost && spread.Count > 0)
        {
            yield return Text.Of(
                $"{Names(lost)} had the policy at the start, and not as many others begin with it: the simulated loss is that of first adopters and of members "
                    + $"together.");
        }
    }

    private static string Short(double value) => Prose.Number(Math.Round(value, 2));
}
