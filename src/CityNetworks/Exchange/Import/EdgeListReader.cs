using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads a CSV edge list: a header with <c>source</c> and <c>target</c>, and if there <c>weight</c>, <c>roles</c>, <c>period</c>.</summary>
/// <remarks>When no source is a target, sources are cities and targets events; else all are cities, and ties are directed.</remarks>
internal static class EdgeListReader
{
    public static ImportedGraph? Read(string file, byte[] bytes, ProblemLog log)
    {
        var rows = new CsvRows(file, bytes, new TextPool(), log);
        if (!rows.Read())
        {
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "nothing", "a header: source,target");
            return null;
        }

        var names = Enumerable.Range(0, rows.Count).Select(rows.Text).ToList();
        rows.Names = names;
        var (source, target, weight, roles, period) = (names.IndexOf("source"), names.IndexOf("target"), names.IndexOf("weight"), names.IndexOf("roles"), names.IndexOf("period"));
        foreach (var missing in new[] { (source, "source"), (target, "target") }.Where(column => column.Item1 < 0))
            log.Add(RecordCodes.MissingColumn, file, rows.Line, missing.Item2, $"columns {Shown.List(names)}", "source and target", log.MaySuggest() ? NearestWord.Suggestion(missing.Item2, names) : string.Empty);
        if (source < 0 || target < 0)
            return null;

        var ties = new List<ImportedTie>();
        while (rows.Read())
        {
            if (rows.Count != names.Count)
            {
                log.Add(RecordCodes.FieldCount, file, rows.Line, string.Empty, $"{rows.Count} fields", $"{names.Count}, as in the header");
                continue;
            }

            foreach (var end in new[] { source, target }.Where(rows.IsBlank))
                log.Add(RecordCodes.BlankCell, file, rows.Line, names[end], "nothing", "an id");
            var strength = weight >= 0 && !rows.IsBlank(weight) ? Numbers.Weight(rows.Text(weight), file, rows.Line, log) : null;
            ties.Add(new ImportedTie(rows.Text(source), rows.Text(target), strength, rows.Line) { Roles = Known(roles), Period = Known(period) });
        }

        var sources = ties.ToLookup(tie => tie.Source, StringComparer.Ordinal);
        var targets = ties.ToLookup(tie => tie.Target, StringComparer.Ordinal);
        var twoMode = !targets.Any(group => sources.Contains(group.Key));
        IEnumerable<ImportedNode> nodes = twoMode
            ? [.. sources.Select(group => Node(group, true)), .. targets.Select(group => Node(group, false))]
            : sources.Concat(targets).DistinctBy(group => group.Key, StringComparer.Ordinal).Select(group => Node(group, null));
        return new ImportedGraph(file, IsDirected: true, [.. nodes], ties);

        string? Known(int column) => column >= 0 && !rows.IsBlank(column) ? rows.Text(column) : null;
    }

    private static ImportedNode Node(IGrouping<string, ImportedTie> group, bool? isCity) => new(group.Key, group.First().Line) { IsCity = isCity };
}
