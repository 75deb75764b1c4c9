using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>A matrix as a table: names in the first column and row, numbers in the cells; a blank cell is no tie.</summary>
/// <remarks>
/// Where rows and columns have the same names it is an adjacency matrix of direct ties, undirected when it is symmetric; else rows are cities and columns
/// events.
/// </remarks>
internal static class MatrixTable
{
    public static ImportedGraph? Read(string file, CsvRows rows, CsvGraphHeader header, GraphImportOptions options, ProblemLog log)
    {
        var columns = header.Names.Skip(1).Reverse().SkipWhile(name => name.Length == 0).Reverse().ToArray();
        if (columns.Any(name => name.Length == 0))
            log.Add(RecordCodes.NamelessColumn, file, rows.Line, string.Empty, "a column without a name among others", "a name for each column");
        var names = new List<(string Name, int Line)>();
        var cells = new List<(int Row, int Column, double Weight, int Line)>();
        while (rows.Read())
        {
            var (isBlank, fits) = CsvGraphHeader.Shape(rows, columns.Length + 1);
            if (isBlank)
                continue;
            if (!fits)
            {
                log.Add(RecordCodes.FieldCount, file, rows.Line, string.Empty, $"{rows.Count} fields", $"{columns.Length + 1}, as in the header");
                continue;
            }

            names.Add((header.Cell(rows, 0), rows.Line));
            for (var column = 0; column < columns.Length; column++)
            {
                var text = rows.Text(column + 1).Trim();
                if (text.Length > 0 && Cell(text, columns[column]) is { } weight and not 0)
                    cells.Add((names.Count - 1, column, weight, rows.Line));
            }
        }

        foreach (var (_, line) in names.Where(name => string.IsNullOrWhiteSpace(name.Name)))
            log.Add(RecordCodes.BlankCell, file, line, header.Names[0], "nothing", "the name of the row");
        var isSquare = names.Count == columns.Length && names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal).SetEquals(columns);
        return options.TwoMode ?? !isSquare ? TwoMode(file, names, columns, cells) : OneMode(file, names, columns, cells);

        double? Cell(string text, string column)
        {
            if (!log.HasErrors || double.TryParse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out _))
                return Numbers.Weight(text, file, rows.Line, log, rows.Separator != ',');
            log.Add(RecordCodes.BadNumber, file, rows.Line, column, Shown.Text(text), "a number, or columns source and target");
            return null;
        }
    }

    private static ImportedGraph TwoMode(string file, List<(string Name, int Line)> names, string[] columns, List<(int Row, int Column, double Weight, int Line)> cells) => new(
        file,
        IsDirected: true,
        [
            .. names.Select((name, row) => new ImportedNode($"row {row}", name.Line) { Id = name.Name, IsCity = true }),
            .. columns.Select((name, column) => new ImportedNode($"column {column}", 1) { Id = name, IsCity = false }),
        ],
        [.. cells.Select(cell => new ImportedTie($"row {cell.Row}", $"column {cell.Column}", cell.Weight, cell.Line))]);

    // Names that stand twice are reported as such with the ids of the nodes.
    private static ImportedGraph OneMode(string file, List<(string Name, int Line)> names, string[] columns, List<(int Row, int Column, double Weight, int Line)> cells)
    {
        var nodes = names.Select(name => new ImportedNode(name.Name, name.Line)).Concat(
            columns.Except(names.Select(name => name.Name), StringComparer.Ordinal).Select(name => new ImportedNode(name, 1)));
        var ties = cells.Select(cell => new ImportedTie(names[cell.Row].Name, columns[cell.Column], cell.Weight, cell.Line)).ToArray();
        var all = ties.Select(tie => (tie.Source, tie.Target, tie.Weight)).ToHashSet();
        var isSymmetric = Array.TrueForAll(ties, tie => all.Contains((tie.Target, tie.Source, tie.Weight)));
        return new ImportedGraph(
            file, !isSymmetric, [.. nodes], isSymmetric ? [.. ties.Where(tie => string.CompareOrdinal(tie.Source, tie.Target) <= 0)] : ties);
    }
}
