using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>
/// A list of ties without a header: two ids a line, and a weight if there is one. Between them are tabs, commas or semicolons where the first line has any, or
/// else blanks; ids with blanks stand in double quotes then.
/// </summary>
/// <remarks>
/// igraph writes it as NCOL and <c>edgelist</c>, NetworkX by <c>write_edgelist</c> (with <c>{'weight': 2}</c> or nothing after the ids) and
/// <c>write_weighted_edgelist</c>, SNAP and KONECT give their data in it. Lines that begin with <c>#</c> or <c>%</c> are notes; the note of KONECT says whether
/// there are two modes (<c>% bip</c>) and whether ties have a direction (<c>% sym</c>, <c>% asym</c>).
/// </remarks>
internal static class PlainEdges
{
    private const string Expected = "two ids and, if there is one, a weight";

    private static readonly Regex s_statedWeight =
        new("['\"]weight['\"]: *([-+0-9.eE]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The endings of such files.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".ncol", ".edgelist", ".edges"];

    /// <summary>Reads a file; null: it has a header, so that <see cref="CsvGraphReader"/> reads it.</summary>
    public static ImportedGraph? Read(string file, string text, GraphImportOptions options, ProblemLog log)
    {
        var ties = new List<ImportedTie>();
        char? separator = null;
        bool? isDirected = null;
        var number = 0;
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = written.Trim('\uFEFF', ' ', '\r');
            if (line.Length == 0)
                continue;
            if (line[0] is '#' or '%')
            {
                var notes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                options = ties.Count == 0 && notes is ["%", "bip", ..] ? options with { TwoMode = options.TwoMode ?? true } : options;
                isDirected = ties.Count > 0 ? isDirected : notes switch { ["%", "sym", ..] => false, ["%", "asym", ..] => true, _ => isDirected };
                continue;
            }

            var brace = line.EndsWith('}') ? line.IndexOf('{', StringComparison.Ordinal) : -1;
            var ids = brace < 0 ? line : line[..brace];
            separator ??= "\t;,".FirstOrDefault(ids.Contains, ' ');
            string[] words = [.. Tokens.Of(ids, separator.Value).Select(word => word.Trim()).Where(word => word.Length > 0)];
            if (ties.Count == 0 && words is [var first, var second, ..] && IsHeader(first, second))
                return null;
            if (brace >= 0 && s_statedWeight.Match(line, brace) is { Success: true } stated)
                words = [.. words, stated.Groups[1].Value];
            if (words.Length is 2 or 3 && (words.Length == 2 || Weight(words[2]) is not null))
            {
                ties.Add(new ImportedTie(words[0], words[1], words.Length == 2 ? null : Weight(words[2]), number) { IsDirected = isDirected });
                continue;
            }

            log.Add(
                RecordCodes.FieldCount, file, number, string.Empty,
                words.Length == 3 ? $"the weight {Shown.Text(words[2])}" : $"{words.Length} words", $"{Expected} of at least 0",
                separator == ' ' && words.Length > 2 ? "Put ids with blanks in double quotes, or tabs between columns." : string.Empty);
        }

        if (ties.Count == 0 && !log.HasErrors)
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "no tie", $"lines of {Expected}");
        return log.HasErrors ? new ImportedGraph(file, IsDirected: true, [], []) : EdgeList.Graph(file, ties, options, log);
    }

    private static bool IsHeader(string first, string second) =>
        first.Equals("source", StringComparison.OrdinalIgnoreCase) && second.Equals("target", StringComparison.OrdinalIgnoreCase);

    private static double? Weight(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight >= 0 && double.IsFinite(weight) ? weight : null;
}
