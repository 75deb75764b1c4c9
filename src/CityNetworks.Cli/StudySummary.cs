using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Study = CityNetworks.Studies.Study;

namespace CityNetworks.Cli;

/// <summary>What <c>study</c> prints: the story in a dozen lines, read off its tables.</summary>
internal static class StudySummary
{
    // Of those that were measured, the first two are reported.
    private static readonly string[] s_central = [Betweenness.Definition.Id, Harmonic.Definition.Id, Degree.Definition.Id];

    private const int MostNames = 4;

    public static void Write(Study study, string folder, int files, TextWriter writer)
    {
        var tables = study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        writer.WriteLine(study.Records.Title.Length > 0 ? study.Records.Title : study.Records.Id);
        writer.WriteLine();
        foreach (var line in Lines(tables, study.Parts))
            writer.WriteLine($"  {line}");
        writer.WriteLine();
        writer.WriteLine(Text.Of($"Wrote {files} files to {folder}. Open {Path.Combine(folder, StudyReport.FileName)} in a browser."));
    }

    private static IEnumerable<string> Lines(Dictionary<string, Table> tables, IReadOnlyList<StudyPart> parts)
    {
        yield return Network(tables["describe"], tables["counts"]);
        foreach (var measure in s_central.Where(id => Measured(tables["centrality"], id)).Take(2))
        {
            var first = Central(tables["centrality"], measure, Labels(tables["record_cities"]));
            yield return Text.Of($"Most central over all periods by {Text.Word(measure)}: {first}.");
        }


        if (Ties(tables, parts) is { } ties)
            yield return ties;
        if (tables["adoption_curve"].RowCount > 0)
            yield return Adoptions(tables["adoption_curve"]);
        if (tables["assess"].Integers("total").Any(total => total is not null))
            yield return Assessment(tables["assess"]);
        yield return tables.TryGetValue("curves", out var curves) && curves.RowCount > 0
            ? Spread(curves, tables["cities"].RowCount)
            : Text.Of("No spread is simulated: no scenario was given for these records.");
        if (tables.TryGetValue("assumption_effects", out var effects) && effects.RowCount > 0)
            yield return Effects(effects);
        foreach (var part in parts.Where(part => part.Extent is not PartExtent.Whole))
            yield return Text.Of($"{Text.Word(Prose.Words(part.Table))} {Text.Word(StudyPart.Word(part.Extent))}: {Text.Word(part.Note)}");
    }

    private static string Network(Table describe, Table counts)
    {
        var all = describe.RowCount - 1;
        var joined = Enumerable.Range(0, counts.RowCount)
            .Where(row => counts.Text("item")[row] == "events_joined")
            .Sum(row => counts.Integers("count")[row] ?? 0);
        var occasions = joined == 0 ? string.Empty : Text.Plural(
            joined, $" ({joined} more reports the same occasion as one of them)", $" ({joined} more report the same occasion as one of them)");
        return Text.Of(
            $"Network: {Prose.Count(All("cities"), "city", "cities")} at {Prose.Count(All("events"), "event that names", "events that name")} a "
                + $"city{occasions}, {Prose.Count(All("participations"), "participation", "participations")}, "
                + $"{Prose.Count(All("components"), "component", "components")}.");

        double All(string column) => describe.Integers(column)[all] ?? double.NaN;
    }

    // A city alone is first of nobody.
    private static bool Measured(Table centrality, string measure)
    {
        int[] rows = [.. Enumerable.Range(0, centrality.RowCount).Where(row => IsOf(centrality, row, measure))];
        return rows.Length > 1 && rows.Any(row => centrality.Numbers("value")[row] > 0);
    }

    private static bool IsOf(Table centrality, int row, string measure) =>
        centrality.Text("window")[row] == "all" && centrality.Text("mode")[row] == "city" && centrality.Text("measure")[row] == measure;

    // The first three ranks; where more cities share a rank than can be named, their number.
    private static string Central(Table centrality, string measure, Dictionary<string, string> labels)
    {
        var ranks = Enumerable.Range(0, centrality.RowCount)
            .Where(row => IsOf(centrality, row, measure) && centrality.Integers("rank")[row] <= 3)
            .GroupBy(row => centrality.Integers("rank")[row]!.Value)
            .OrderBy(rank => rank.Key)
            .Select(rank =>
                $"{Names([.. rank.Select(row => Label(labels, centrality.Text("node")[row]!))], Text.Key("{0} cities tied"))} "
                    + Language.Current.Number(centrality.Numbers("value")[rank.First()], "F3"));
        return string.Join(", ", ranks);
    }

    private static string? Ties(Dictionary<string, Table> tables, IReadOnlyList<StudyPart> parts)
    {
        if (!tables.TryGetValue("ties", out var ties))
            return null;
        var all = Enumerable.Range(0, ties.RowCount).Where(row => ties.Text("window")[row] == "all").ToArray();
        var isWhole = parts.All(part => part.Table != "ties" || part.Extent is PartExtent.Whole);
        var most = all.Length == 0 ? 0 : all.Max(row => ties.Numbers("weight")[row]);
        var labels = Labels(tables["record_cities"]);
        string[] strongest =
        [
            .. all.Where(row => ties.Numbers("weight")[row] == most)
                .Select(row => $"{Label(labels, ties.Text("source")[row]!)}–{Label(labels, ties.Text("target")[row]!)}"),
        ];
        var names = Names(strongest, Text.Key("{0} pairs tied"));
        var stated = all.Length == 0 ? string.Empty : Text.Plural(
            most, $"; strongest {names} with {Math.Round(most)} shared event", $"; strongest {names} with {Math.Round(most)} shared events");
        var pairs = Prose.Count(all.Length, "pair", "pairs");
        return isWhole
            ? Text.Of($"Ties: {pairs} of cities recorded at the same event{stated}.")
            : Text.Of($"Ties: of those kept, {pairs} of cities recorded at the same event{stated}.");
    }

    private static string Adoptions(Table curve)
    {
        var policies = Enumerable.Range(0, curve.RowCount).GroupBy(row => curve.Text("policy")[row]!, StringComparer.Ordinal)
            .Select(rows =>
                Text.Of($"{Clipped(rows.Key)} by {Cities(curve.Integers("adopted_ever")[rows.Last()])} up to {curve.Text("period")[rows.Last()]}"))
            .ToArray();
        var more = policies.Length > MostNames
            ? Text.Of($"; and of {Prose.Count(policies.Length - MostNames, "more policy", "more policies")}")
            : string.Empty;
        return Text.Of($"Adoptions on record: {string.Join("; ", policies.Take(MostNames))}{more}.");

        static string Cities(long? count) => Prose.Count(count ?? double.NaN, "city", "cities");
    }

    private static string Assessment(Table assess)
    {
        var best = assess.Integers("total").Max();
        var periods = Enumerable.Range(0, assess.RowCount).Where(row => assess.Integers("total")[row] == best).Select(row => assess.Text("period")[row]!);
        var disagreeing = assess.Flags("agrees").Count(agrees => agrees == false);
        var compared = assess.Flags("agrees").Count(agrees => agrees is not null);
        var rows = Prose.Count(compared, "printed row", "printed rows");
        var confirmed = compared == 0
            ? Text.Of("no printed total to compare with")
            : disagreeing == 0
            ? Text.Of("every printed total and class is confirmed")
            : Text.Plural(disagreeing, $"{disagreeing} of {rows} does not agree", $"{disagreeing} of {rows} do not agree");
        return Text.Of($"Assessment: best in {Prose.List([.. periods])} ({best ?? 0} of 8); {confirmed}.");
    }

    private static string Spread(Table curves, int cities)
    {
        var ends = Enumerable.Range(0, curves.RowCount).GroupBy(row => curves.Text("policy")[row]).Select(rows => rows.Last()).ToArray();
        var spread = ends.Select(last => Text.Of(
            $"{Language.Current.Number(curves.Numbers("mean")[last], "F1")} of {Prose.Count(cities / ends.Length, "city", "cities")} by "
                + $"{curves.Text("period")[last]}, 95 % of runs within {Whole(curves, "run_lo", last)}–{Whole(curves, "run_hi", last)}"));
        var policies = string.Join(Language.Current.And(string.Empty), ends.Select(last => curves.Text("policy")[last]));
        return Text.Of($"Simulated spread of {policies} (a stated scenario, no finding): {string.Join("; ", spread)}.");
    }

    private static string Effects(Table effects)
    {
        var policies = Enumerable.Range(0, effects.RowCount).GroupBy(row => effects.Text("policy")[row], StringComparer.Ordinal).ToArray();
        var stated = policies.Select(rows =>
        {
            var network = rows.Where(row => effects.Text("assumption")[row] == AssumptionEffects.RecordedNetwork)
                .Select(row => Text.Of($"without the recorded network it is {Language.Current.Number(effects.Numbers("without")[row], "F1")}"));
            string[] idle = [.. rows.Where(row => effects.Integers("changed_runs")[row] == 0).Select(row => Text.Word(effects.Text("assumption")[row]!))];
            var without = idle.Length == 0 ? Text.Of("every assumption tried has an effect") : Text.Of($"no effect: {string.Join(", ", idle)}");
            return $"{(policies.Length > 1 ? rows.Key + ": " : string.Empty)}{string.Join("; ", network.Append(without))}";
        });
        return Text.Of($"What it depends on: {string.Join(". ", stated)}.");
    }

    private static string Whole(Table table, string column, int row) => table[column] is IntegerColumn integers
        ? integers.Values[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty
        : Language.Current.Number(table.Numbers(column)[row], "0.#");

    private static string Names(string[] names, string tied) =>
        names.Length > MostNames ? Holes.Fill(Text.Word(tied), [$"{names.Length}"]) : Prose.List(names);

    // Short names, with the id where several cities have the same.
    private static Dictionary<string, string> Labels(Table cities) => Namesakes.Apart(
        Enumerable.Range(0, cities.RowCount)
            .Select(row => (cities.Text("id")[row]!, Clipped(cities.Text("name")[row] is { Length: > 0 } name ? name : cities.Text("id")[row]!))),
        Clipped);

    private static string Label(Dictionary<string, string> labels, string id) => labels.GetValueOrDefault(id) ?? Clipped(id);

    private static string Clipped(string name) => ShortText.Of(name, 40);
}
