namespace CityNetworks.Records.Reading;

/// <summary>The first row of a table, held against its schema.</summary>
internal sealed class Header
{
    // Words that people use for a column; in cities.csv they would else become covariates without a word.
    private static readonly (string Column, string Word)[] s_otherWords = [("lat", "latitude"), ("lon", "longitude"), ("lon", "lng"), ("lon", "long")];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private Header()
    {
    }

    /// <summary>Columns beside those of the schema that are kept, by name.</summary>
    public List<(string Name, int Field)> Further { get; } = [];

    /// <summary>The field of a column; −1 when the file has no such column.</summary>
    public int this[string column] => _columns.GetValueOrDefault(column, -1);

    /// <summary>Reads the header; null when the table cannot be understood without mending it.</summary>
    public static Header? Read(TableSchema schema, string file, CsvRows rows, ProblemLog log)
    {
        if (!rows.Read())
        {
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "an empty file", $"a header row with {Shown.List([.. schema.Required])}");
            return null;
        }

        if (rows.Count > CsvRows.ColumnLimit)
        {
            log.Add(RecordCodes.TooManyColumns, file, rows.Line, string.Empty, $"{rows.Count} columns", $"at most {CsvRows.ColumnLimit}", "Look for a line end that is missing.");
            return null;
        }

        var names = Enumerable.Range(0, rows.Count).Select(rows.Text).ToArray();
        rows.Names = names;
        var header = new Header();
        var nearest = new NearestName([.. schema.Columns.Select(column => (column, column)), .. s_otherWords.Where(word => schema.Columns.Contains(word.Column))]);
        for (var field = 0; field < names.Length; field++)
            header.Place(names[field], field, schema, file, rows.Line, nearest, log);
        return header.HasRequired(schema, file, rows.Line, names, log) && !rows.IsCut ? header : null;
    }

    private void Place(string name, int field, TableSchema schema, string file, int line, NearestName nearest, ProblemLog log)
    {
        if (name.Length == 0)
            log.Add(RecordCodes.NamelessColumn, file, line, string.Empty, $"no name for column {field + 1}", "a name for each column", "Delete the column, or name it.");
        else if (!_columns.TryAdd(name, field))
            log.Add(RecordCodes.DuplicateColumn, file, line, name, $"column {Shown.Text(name)} twice (columns {_columns[name] + 1} and {field + 1})", "each name once");
        else if (schema.Columns.Contains(name))
            return;
        else if (schema.KeepsFurtherColumns)
            Keep(name, field, schema, file, line, log);
        else
            log.Add(RecordCodes.UnknownColumn, file, line, name, $"column {Shown.Text(name)}", $"one of {string.Join(", ", schema.Columns)}", nearest.Suggestion(name, log));
    }

    private void Keep(string name, int field, TableSchema schema, string file, int line, ProblemLog log)
    {
        Further.Add((name, field));
        var folded = LetterFold.Of(name);
        var meant = schema.Columns.FirstOrDefault(column => LetterFold.Of(column) == folded) ?? s_otherWords.FirstOrDefault(word => word.Word == folded).Column;
        if (meant is not null)
            log.Add(RecordCodes.UnknownColumn, file, line, name, $"column {Shown.Text(name)}, kept as a covariate", $"column '{meant}'", $"Did you mean '{meant}'?");
    }

    private bool HasRequired(TableSchema schema, string file, int line, string[] names, ProblemLog log)
    {
        var missing = schema.Required.Where(column => !_columns.ContainsKey(column)).ToArray();
        foreach (var column in missing)
        {
            var near = new NearestName(names.Except(schema.Columns)).Suggestion(column, log);
            var suggestion = names is [var only] && only.AsSpan().IndexOfAny(';', '\t') >= 0
                ? "The file seems to be separated by semicolons or tabs: save it with commas."
                : near.Replace("Did you mean ", $"Rename the column to '{column}': ", StringComparison.Ordinal).Replace('?', '.');
            log.Add(RecordCodes.MissingColumn, file, line, column, $"columns {Shown.List(names)}", $"a column '{column}'", suggestion);
        }

        return missing.Length == 0;
    }
}
