using System.Globalization;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli;

/// <summary>What <c>study</c> prints: the story in a dozen lines, read off its tables.</summary>
internal static class StudySummary
{
    public static void Write(Study study, string folder, int files, TextWriter writer)
    {
        var tables = study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        writer.WriteLine(study.Records.Title.Length > 0 ? study.Records.Title : study.Records.Id);
        writer.WriteLine();
        foreach (var line in Lines(tables))
            writer.WriteLine($"  {line}");
        writer.WriteLine();
        writer.WriteLine($"Wrote {files} files to {folder}. Open {Path.Combine(folder, StudyReport.FileName)} in a browser.");
    }

    private static IEnumerable<string> Lines(Dictionary<string, Table> tables)
    {
        yield return Network(tables["describe"]);
        yield return $"Most central over all periods: {Central(tables["centrality"], "betweenness")} (betweenness); {Central(tables["centrality"], "harmonic")} (harmonic closeness).";
        yield return Ties(tables["ties"]);
        if (tables["assess"].RowCount > 0)
            yield return Assessment(tables["assess"]);
        yield return tables.TryGetValue("curves", out var curves) && curves.RowCount > 0
            ? Spread(curves, tables["cities"].RowCount)
            : "No spread is simulated: no scenario was given for these records.";
    }

    private static string Network(Table describe)
    {
        var all = describe.RowCount - 1;
        return $"Network: {describe.Integers("cities")[all]} cities at {describe.Integers("events")[all]} events with known participants, {describe.Integers("participations")[all]} participations, {describe.Integers("components")[all]} components.";
    }

    private static string Central(Table centrality, string measure)
    {
        var rows = Enumerable.Range(0, centrality.RowCount)
            .Where(row => centrality.Text("window")[row] == "all" && centrality.Text("mode")[row] == "city" && centrality.Text("measure")[row] == measure && centrality.Integers("rank")[row] <= 3)
            .OrderBy(row => centrality.Integers("rank")[row])
            .Take(3)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{centrality.Text("name")[row]} {centrality.Numbers("value")[row]:F3}"));
        return string.Join(", ", rows);
    }

    private static string Ties(Table ties)
    {
        var all = Enumerable.Range(0, ties.RowCount).Where(row => ties.Text("window")[row] == "all").ToArray();
        var strongest = all.OrderByDescending(row => ties.Numbers("weight")[row]).Take(1).Select(row => $"; strongest {ties.Text("source_name")[row]}–{ties.Text("target_name")[row]} with {ties.Numbers("weight")[row]:F0} shared events");
        return $"Ties: {all.Length} pairs of cities met{string.Concat(strongest)}.";
    }

    private static string Assessment(Table assess)
    {
        var best = assess.Integers("total").Max();
        var periods = Enumerable.Range(0, assess.RowCount).Where(row => assess.Integers("total")[row] == best).Select(row => assess.Text("period")[row]);
        var disagreeing = assess.Flags("agrees").Count(agrees => agrees == false);
        return $"Assessment: best in {string.Join(" and ", periods)} ({best} of 8); {(disagreeing == 0 ? "every printed total and class is confirmed" : $"{disagreeing} printed rows do not add up")}.";
    }

    private static string Spread(Table curves, int cities)
    {
        var ends = Enumerable.Range(0, curves.RowCount).GroupBy(row => curves.Text("policy")[row]).Select(rows => rows.Last()).ToArray();
        var spread = ends.Select(last => string.Create(CultureInfo.InvariantCulture, $"{curves.Numbers("mean")[last]:F1} of {cities / ends.Length} cities by {curves.Text("period")[last]}, 95 % of runs within {curves.Numbers("run_lo")[last]:F0}–{curves.Numbers("run_hi")[last]:F0}"));
        return $"Simulated spread of {string.Join(" and ", ends.Select(last => curves.Text("policy")[last]))} (a stated scenario, no finding): {string.Join("; ", spread)}.";
    }
}
