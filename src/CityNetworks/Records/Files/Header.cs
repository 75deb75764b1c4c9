using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The first row of a table, compared with its schema; case, blanks and hyphens in names do not matter.</summary>
internal sealed class Header
{
    // Words that people use for a column; in cities.csv they would else become covariates without a word.
    private static readonly (string Column, string Word)[] s_otherWords =
        [("lat", "latitude"), ("lon", "longitude"), ("lon", "lng"), ("lon", "long"), ("title", "name")];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private Header(int line, IReadOnlyList<string> columns, bool isPadded)
    {
        Line = line;
        Columns = columns;
        IsPadded = isPadded;
    }

    /// <summary>Where it stands.</summary>
    public int Line { get; }

    /// <summary>The column that each field is, as the schema calls it.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether blanks follow the separators of the header: then those around cells are no part of them either.</summary>
    public bool IsPadded { get; }

    /// <summary>Columns beside those of the schema that are kept, by name.</summary>
    public List<(string Name, int Field)> Further { get; } = [];

    /// <summary>Fields without a name.</summary>
    public List<int> Nameless { get; } = [];

    /// <summary>The field of a column; −1 when the file has no such column.</summary>
    public int this[string column] => _columns.GetValueOrDefault(column, -1);

    /// <summary>Reads the header; null when the table cannot be understood without mending it.</summary>
    /// <param name="schema">What the table should hold.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="rows">Its rows, of which none was read yet.</param>
    /// <param name="options">How columns are mapped.</param>
    /// <param name="log">Where problems are reported.</param>
    /// <param name="again">The same rows from the start, to look for a header below titles.</param>
    public static Header? Read(TableSchema schema, string file, TableRows rows, ReadingOptions options, ProblemLog log, Func<TableRows> again)
    {
        if (!rows.ReadHeader())
        {
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "an empty file", $"a header row with {Shown.List([.. schema.Required])}");
            return null;
        }

        if (rows.Count > TableRows.ColumnLimit)
        {
            log.Add(
                RecordCodes.TooManyColumns, file, rows.Line, string.Empty, $"{rows.Count} columns", $"at most {TableRows.ColumnLimit}",
                "Look for a line end that is missing.");
            return null;
        }

        var above = TitleRows.Skip(rows, TitleRows.HeaderLine(schema, rows, options, again));
        var names = Enumerable.Range(0, rows.Count).Select(rows.Text).ToArray();
        var isPadded = names.Length > 1 && names.Skip(1).All(name => name.Length == 0 || name[0] == ' ');
        names = [.. names.Select(name => name.Trim())];
        rows.Names = names;
        var header = new Header(rows.Line, [.. names.Select(name => ColumnNames.Of(name, schema, options))], isPadded);
        var nearest = new NearestName(
            [.. schema.Columns.Select(column => (column, column)), .. s_otherWords.Where(word => schema.Columns.Contains(word.Column))]);
        for (var field = 0; field < names.Length; field++)
            header.Place(names[field], field, schema, file, nearest, log);
        if (schema.IsFlat)
            ColumnNames.CheckMapped(names, options, file, rows.Line, log);
        if (above.Count > 0)
        {
            log.Add(
                RecordCodes.HeaderBelow, file, rows.Line, string.Empty,
                $"{(above.Count == 1 ? "1 row" : $"{above.Count} rows")} above the names of columns ({Shown.Text(above[0])})",
                "the names of columns on the first line that holds something", above.Count == 1 ? "It is passed over." : "They are passed over.");
        }

        return header.HasRequired(schema, file, names, log) && !rows.IsCut ? header : null;
    }

    private void Place(string name, int field, TableSchema schema, string file, NearestName nearest, ProblemLog log)
    {
        var column = Columns[field];
        if (name.Length == 0)
            Nameless.Add(field);
        else if (column.Length == 0)
            return;
        else if (!_columns.TryAdd(column, field))
        {
            log.Add(
                RecordCodes.DuplicateColumn, file, Line, column,
                $"column {Shown.Text(column)} twice (columns {_columns[column] + 1} and {field + 1})", "each name once");
        }
        else if (schema.Columns.Contains(column))
            return;
        else if (schema.KeepsFurtherColumns)
            Keep(name, field, schema, file, log);
        else
        {
            log.Add(
                RecordCodes.UnknownColumn, file, Line, name, $"column {Shown.Text(name)}", $"one of {string.Join(", ", schema.Columns)}",
                Suggestion(name, schema, nearest, log));
        }
    }

    private string Suggestion(string name, TableSchema schema, NearestName nearest, ProblemLog log) =>
        schema.IsFlat && ForeignColumns.Meaning(name) is { } meant && schema.Columns.Contains(meant) && !Columns.Contains(meant)
            ? $"Use --map {ColumnNames.Pair(name, meant)}."
            : nearest.Suggestion(name, log.MaySuggest);

    private void Keep(string name, int field, TableSchema schema, string file, ProblemLog log)
    {
        Further.Add((name, field));
        var folded = LetterFold.Of(name);
        if (s_otherWords.FirstOrDefault(word => word.Word == folded && schema.Columns.Contains(word.Column)).Column is { } meant)
        {
            log.Add(
                RecordCodes.UnknownColumn, file, Line, name, $"column {Shown.Text(name)}, kept as a covariate", $"column '{meant}'",
                $"Did you mean '{meant}'?");
        }
    }

    private bool HasRequired(TableSchema schema, string file, string[] names, ProblemLog log)
    {
        var missing = schema.Required.Where(column => !_columns.ContainsKey(column)).ToArray();
        var map = ColumnNames.Map(names, missing, schema);
        foreach (var column in missing)
        {
            var near = new NearestName(names.Except(schema.Columns)).Suggestion(column, log.MaySuggest);
            var suggestion = map.Length > 0 && schema.IsFlat
                ? $"Use --map {map}{(map.Contains($"{ColumnNames.Unsaid}=", StringComparison.Ordinal) ? ", where NAME is the column that holds it." : ".")}"
                : near.Replace("Did you mean ", $"Rename the column to '{column}': ", StringComparison.Ordinal).Replace('?', '.');
            log.Add(RecordCodes.MissingColumn, file, Line, column, $"columns {Shown.List([.. names.Where(name => name.Length > 0)])}", $"a column '{column}'",
                suggestion);
        }

        return missing.Length == 0;
    }
}
