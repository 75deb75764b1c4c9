using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>The numbers of full or half matrices of a DL file, one word after the other; only cells that are not 0 are kept.</summary>
internal sealed class DlMatrix(string file, DlHeader header, GraphChoice choice, IReadOnlyList<string> names, DlLabels rows, DlLabels? columns, ProblemLog log)
{
    private readonly List<(long Place, double Weight, int Line)> _cells = [];
    private long _place; // of the next number in its matrix
    private int _matrix;
    private int _row;
    private int _inRow;
    private int _columnLabels;
    private bool _isRead;
    private bool _isLabelled; // the label of this row has been taken
    private bool _isFull; // more than the header states
    private int _unknown;
    private int _unknownLine;

    private bool IsHalf => header.Format != "fullmatrix";

    // Whether a half matrix with a diagonal that is not stated may still turn out to have none.
    private bool IsOpen => IsHalf && header.Diagonal is null && !header.RowsEmbedded;

    private long Numbers => Size(header.Diagonal ?? true);

    /// <summary>The next word of the data.</summary>
    public void Take(string part, int line)
    {
        if (_isFull)
            return;
        if (_place == 0 && _row == 0 && !_isLabelled && _columnLabels == 0)
            Begin(line);
        if (header.ColumnsEmbedded && _columnLabels < header.Columns)
        {
            _columnLabels++;
            if (_matrix == 1)
                (columns ?? rows).Add(part);
            return;
        }

        if (header.RowsEmbedded && !_isLabelled)
        {
            _isLabelled = true;
            if (_matrix == 1 && (columns is not null || !header.ColumnsEmbedded))
                rows.Add(part);
            PassEmptyRows();
            return;
        }

        Number(part, line);
    }

    /// <summary>The cells that are not 0, rows and columns from 1; an error when there are more or fewer than the header states.</summary>
    public IEnumerable<(int Row, int Column, double Weight, int Line)> Cells(int lastLine)
    {
        var withDiagonal = header.Diagonal ?? true;
        var isWhole = _place == 0 && _row == 0 && !_isLabelled;
        if (IsOpen && header.Matrices == 1 && _place == Size(false))
            (withDiagonal, isWhole) = (false, true);
        if (!isWhole || _isFull || _matrix != header.Matrices)
        {
            var found = _isFull ? $"more than {_matrix * Numbers} numbers" : $"{((long)Math.Max(0, _matrix - 1) * Numbers) + (isWhole && _matrix > 0 ? Numbers : _place)} numbers";
            var expected = header.Matrices == 1 ? string.Empty : $"{header.Matrices} matrices of ";
            log.Add(
                RecordCodes.FieldCount, file, lastLine, string.Empty, found,
                IsHalf ? $"{expected}{Numbers} numbers, half of {header.Rows} rows of {header.Columns}" : $"{expected}{header.Rows} rows of {(withDiagonal ? header.Columns : header.Columns - 1)}");
            return [];
        }

        if (_unknown > 0)
            log.Add(GraphFileCodes.NotRead, file, _unknownLine, string.Empty, $"{_unknown} cells that are not known", "a number", "They make no tie.");
        return _cells.Select(cell =>
        {
            var (row, column) = Place(cell.Place, withDiagonal);
            return (row + 1, column + 1, cell.Weight, cell.Line);
        });
    }

    private void Begin(int line)
    {
        _isFull = _matrix == header.Matrices;
        if (_isFull)
            return;
        _isRead = choice.Begins(_matrix < names.Count ? names[_matrix] : null, line);
        _matrix++;
    }

    private void Number(string part, int line)
    {
        if (_isFull)
            return;
        if (part is "." or "?" || part.Equals("na", StringComparison.OrdinalIgnoreCase))
        {
            if (_unknown++ == 0)
                _unknownLine = line;
        }
        else if (Import.Numbers.Weight(part, file, line, log) is { } weight and not 0 && _isRead)
        {
            _cells.Add((_place, weight, line));
        }

        _place++;
        _inRow++;
        if (header.RowsEmbedded && _inRow == RowLength(_row))
            EndRow();
        if (_place == Numbers)
            EndMatrix();
    }

    private void PassEmptyRows()
    {
        if (RowLength(_row) == 0)
            EndRow();
    }

    private void EndRow() => (_row, _inRow, _isLabelled) = (_row + 1, 0, false);

    private void EndMatrix() => (_place, _row, _inRow, _isLabelled, _columnLabels) = (0, 0, 0, false, 0);

    private long Size(bool withDiagonal)
    {
        long n = header.Rows, m = header.Columns;
        return header.Format == "fullmatrix" ? withDiagonal ? n * m : n * (m - 1) : withDiagonal ? n * (n + 1) / 2 : n * (n - 1) / 2;
    }

    private int RowLength(int row)
    {
        var withDiagonal = header.Diagonal ?? true ? 1 : 0;
        return header.Format switch
        {
            "lowerhalf" => row + withDiagonal,
            "upperhalf" => header.Columns - row - 1 + withDiagonal,
            _ => header.Columns - 1 + withDiagonal,
        };
    }

    private (int Row, int Column) Place(long place, bool withDiagonal)
    {
        if (header.Format == "fullmatrix")
        {
            var width = withDiagonal ? header.Columns : header.Columns - 1;
            var (row, column) = ((int)(place / width), (int)(place % width));
            return (row, !withDiagonal && column >= row ? column + 1 : column);
        }

        // Row r of a lower half begins after 0 + 1 + … numbers; an upper half is a lower one read from its end.
        var last = Size(withDiagonal) - 1;
        var at = header.Format == "lowerhalf" ? place : last - place;
        var shift = withDiagonal ? 0 : 1;
        var r = (long)((Math.Sqrt((8.0 * at) + 1) - 1) / 2);
        while ((r + 1) * (r + 2) / 2 <= at)
            r++;
        while (r * (r + 1) / 2 > at)
            r--;
        var (low, high) = ((int)(at - (r * (r + 1) / 2)), (int)r + shift);
        return header.Format == "lowerhalf" ? (high, low) : (header.Columns - 1 - high, header.Columns - 1 - low);
    }
}
