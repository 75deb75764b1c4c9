namespace CityNetworks.Records.Files;

/// <summary>Whether a row can be read.</summary>
internal enum RowShape
{
    /// <summary>It has a cell for each column that needs one.</summary>
    Fits,

    /// <summary>It holds nothing.</summary>
    Blank,

    /// <summary>It has more cells than the header, or lacks one that is needed.</summary>
    Broken,
}

/// <summary>Cells and rows that hold nothing, as spreadsheets leave them: passed over, and reported in one warning a file.</summary>
internal sealed class BlankCells(string file, Header header, TableRows rows, ProblemLog log)
{
    private readonly HashSet<int> _filled = []; // nameless columns that hold something
    private int _blankRows;
    private int _shortRows;
    private int _longRows;
    private int _firstLine;

    /// <summary>Whether the present row, which has as many cells as the header, still has to be looked at.</summary>
    public bool MayBe => header.Nameless.Count > 0 || rows.IsBlank(0);

    /// <summary>Looks at the present row.</summary>
    /// <param name="required">The columns that need a cell.</param>
    public RowShape Look(IReadOnlyList<string> required)
    {
        var last = Math.Min(rows.Count, TableRows.ColumnLimit) - 1;
        while (last >= 0 && IsEmpty(last))
            last--;
        if (last < 0 && rows.Count <= TableRows.ColumnLimit && rows.Count > 1)
        {
            Count(ref _blankRows);
            return RowShape.Blank;
        }

        if (last >= rows.Names.Count || rows.Count > TableRows.ColumnLimit)
            return RowShape.Broken;
        if (rows.Count < rows.Names.Count)
        {
            if (required.Any(column => header[column] >= rows.Count))
                return RowShape.Broken;
            Count(ref _shortRows);
        }
        else if (rows.Count > rows.Names.Count)
        {
            Count(ref _longRows);
        }

        foreach (var field in header.Nameless)
        {
            if (field <= last && !IsEmpty(field))
                _filled.Add(field);
        }

        return RowShape.Fits;
    }

    /// <summary>Reports what was passed over.</summary>
    /// <summary>Notes nameless columns that hold something.</summary>
    public void Fill(IEnumerable<int> fields) => _filled.UnionWith(fields);

    public void Report()
    {
        foreach (var field in _filled.Order())
        {
            log.Add(
                RecordCodes.NamelessColumn, file, header.Line, string.Empty, $"no name for column {field + 1}", "a name for each column",
                "Delete the column, or name it.");
        }

        string[] parts =
        [
            .. Some(header.Nameless.Count - _filled.Count, "column without a name or a cell", "columns without a name or a cell"),
            .. Some(_blankRows, "row without a cell", "rows without a cell"),
            .. Some(_longRows, "row with empty cells after the last column", "rows with empty cells after the last column"),
            .. Some(_shortRows, "row that ends before the last column", "rows that end before the last column"),
        ];
        if (parts.Length > 0)
        {
            log.Add(
                RecordCodes.BlanksIgnored, file, _firstLine == 0 ? header.Line : _firstLine, string.Empty, string.Join(", ", parts),
                "cells that hold something", "They are passed over.");
        }
    }

    private static IEnumerable<string> Some(int count, string one, string several) => count == 0 ? [] : [count == 1 ? $"1 {one}" : $"{count} {several}"];

    private bool IsEmpty(int field) => rows.IsBlank(field) || string.IsNullOrWhiteSpace(rows.Text(field));

    private void Count(ref int count)
    {
        count++;
        if (_firstLine == 0)
            _firstLine = rows.Line;
    }
}
