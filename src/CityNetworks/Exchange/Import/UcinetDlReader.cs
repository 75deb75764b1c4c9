using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads UCINET DL: one- and two-mode, full and half matrices, edge lists and node lists, labels listed or embedded, several matrices.</summary>
/// <remarks>
/// <c>n</c> or <c>nr, nc</c>, and <c>nm</c>; formats <c>fullmatrix</c> (the default), <c>lowerhalf</c>, <c>upperhalf</c>, <c>edgelist1/2</c>,
/// <c>nodelist1/2</c> and their short names.
/// Numbers of a matrix may continue over several lines. A half matrix is symmetric; where the diagonal is not stated, the count of numbers shows whether it
/// is there.
/// A one-mode graph is directed, as DL has it, unless every tie stands both ways. A size that is stated is checked, never allocated.
/// Source: Borgatti, Everett and Freeman, UCINET 6 guide, on DL files.
/// </remarks>
internal sealed class UcinetDlReader
{
    private readonly string _file;
    private readonly ProblemLog _log;
    private readonly GraphChoice _choice;
    private readonly DlHeader _header;
    private readonly bool? _asTwoMode;
    private readonly DlLabels _rows = new();
    private readonly DlLabels _columns = new();
    private readonly DlLabels _matrices = new();
    private readonly List<ImportedTie> _ties = [];
    private readonly HashSet<int> _tiedRows = [];
    private readonly HashSet<int> _tiedColumns = [];
    private DlSection _section = DlSection.None;
    private DlMatrix? _matrix;
    private int _listed; // matrices of a list that have begun
    private bool _isRead; // whether the matrix of the list is the one chosen

    private UcinetDlReader(string file, GraphImportOptions options, ProblemLog log)
    {
        _file = file;
        _log = log;
        _choice = new GraphChoice(options.Graph, file, "matrix");
        _header = new DlHeader(file, log);
        _asTwoMode = options.TwoMode;
    }

    private bool TwoMode => _header.TwoMode;

    public static ImportedGraph? Read(string file, string text, GraphImportOptions options, ProblemLog log)
    {
        var reader = new UcinetDlReader(file, options, log);
        var (number, last, isBegun) = (0, 1, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
                continue;
            if (!isBegun && !(isBegun = reader.Begins(ref trimmed, number)))
                return null;
            last = number;
            reader.Line(trimmed.ToString(), number);
            if (log.HasErrors && reader._section is not DlSection.Data)
                return null;
        }

        return reader.Graph(last);
    }

    private bool Begins(ref ReadOnlySpan<char> line, int number)
    {
        if (line.StartsWith("dl", StringComparison.OrdinalIgnoreCase) && (line.Length == 2 || !char.IsAsciiLetterOrDigit(line[2])))
        {
            line = line[2..].Trim();
            return true;
        }

        _log.Add(GraphFileCodes.NotTheFormat, _file, number, string.Empty, Shown.Text(line.ToString()), "DL as the first word");
        return false;
    }

    private void Line(string text, int line)
    {
        if (_section is DlSection.Data)
        {
            Data(text, line);
            return;
        }

        var rest = text;
        var next = DlSection.None;
        if (_section is DlSection.None || (LabelsOf(_section).IsComplete(CountOf(_section)) && DlHeader.IsSetting(text)))
            (next, rest) = _header.Line(text, line);
        else
            (next, rest) = _header.Begins(text, LabelsOf(_section).IsComplete(CountOf(_section)));

        if (next is DlSection.Data)
            Start(line);
        if (next is not DlSection.None)
            _section = next;
        if (_section is DlSection.None || rest.Length == 0)
            return;
        if (_section is DlSection.Data)
            Data(rest, line);
        else
            LabelsOf(_section).Line(rest, line);
    }

    private DlLabels LabelsOf(DlSection section) =>
        section switch { DlSection.ColumnLabels => _columns, DlSection.MatrixLabels => _matrices, _ => _rows };

    private int CountOf(DlSection section) =>
        section switch { DlSection.ColumnLabels => _header.Columns, DlSection.MatrixLabels => _header.Matrices, _ => _header.Rows };

    // The header is complete.
    private void Start(int line)
    {
        if (_asTwoMode is true)
            _header.SplitModes();
        if (_header.Rows == 0 || _header.Columns == 0)
            _log.Add(RecordCodes.BadNumber, _file, line, "n", "no number of nodes", "n, or nr and nc");
        _rows.End(_header.Rows, TwoMode ? "nr" : "n", _file, _log);
        _columns.End(_header.Columns, "nc", _file, _log);
        _matrices.End(_header.Matrices, "nm", _file, _log);
        if (_header.RowsEmbedded)
            _rows.Forget();
        if (_header.ColumnsEmbedded)
            _columns.Forget();
        if (_header.Format is "fullmatrix" or "lowerhalf" or "upperhalf")
            _matrix = new DlMatrix(_file, _header, _choice, _matrices.All, _rows, TwoMode ? _columns : null, _log);
        else
            NextList(line);
    }

    private void Data(string text, int line)
    {
        if (_matrix is not null)
        {
            foreach (var part in Tokens.Of(text, ' ', '\t', ','))
                _matrix.Take(part, line);
            return;
        }

        if (text == "!")
        {
            NextList(line);
            return;
        }

        if (!_isRead)
            return;
        var parts = Tokens.Of(text, ' ', '\t', ',');
        if (_header.Format.StartsWith("nodelist", StringComparison.Ordinal))
        {
            foreach (var target in parts.Skip(1))
                Tie(parts[0], target, null, line);
            if (parts.Count == 1)
                End(parts[0], true, line);
            return;
        }

        if (parts.Count < 2)
        {
            _log.Add(RecordCodes.BlankCell, _file, line, "target", "nothing", "two ends of a tie");
            return;
        }

        Tie(parts[0], parts[1], parts.Count > 2 ? Numbers.Weight(parts[2], _file, line, _log) : null, line);
    }

    private void NextList(int line)
    {
        _isRead = _choice.Begins(_listed < _matrices.All.Count ? _matrices.All[_listed] : null, line);
        _listed++;
    }

    private void Tie(string source, string target, double? weight, int line)
    {
        var (from, to) = (End(source, true, line), End(target, false, line));
        if (from > 0 && to > 0)
            Tie(from, to, weight, line, null);
    }

    private void Tie(int row, int column, double? weight, int line, bool? isDirected)
    {
        _tiedRows.Add(row);
        (TwoMode ? _tiedColumns : _tiedRows).Add(column);
        _ties.Add(new ImportedTie(Key(row, true), Key(column, false), weight, line) { IsDirected = isDirected });
    }

    // An end is a number or a label that is listed; embedded labels are declared by being there.
    private int End(string text, bool isRow, int line)
    {
        var isColumn = TwoMode && !isRow;
        var labels = isColumn ? _columns : _rows;
        var count = isColumn ? _header.Columns : _header.Rows;
        var isEmbedded = TwoMode ? isColumn ? _header.ColumnsEmbedded : _header.RowsEmbedded : _header.RowsEmbedded || _header.ColumnsEmbedded;
        var number = isEmbedded ? labels.Embedded(text, count) : labels.Named(text, count);
        if (number == 0)
        {
            var expected = isEmbedded ? $"{count} different labels, as the header states" : $"a number from 1 to {count}";
            _log.Add(GraphFileCodes.UnknownNode, _file, line, isRow ? "source" : "target", Shown.Text(text), expected);
        }

        return number;
    }

    private string Key(int number, bool isRow) =>
        !TwoMode ? number.ToString(CultureInfo.InvariantCulture) : isRow ? $"row {number}" : $"column {number}";

    private ImportedGraph? Graph(int lastLine)
    {
        if (_section is not DlSection.Data)
        {
            _log.Add(GraphFileCodes.NotTheFormat, _file, 1, string.Empty, "no part 'data:'", "dl, n or nr and nc, labels, data:");
            return null;
        }

        foreach (var (row, column, weight, line) in _matrix?.Cells(lastLine) ?? [])
            Tie(row, column, weight, line, _header.Format == "fullmatrix" ? null : false);
        _choice.Report(_log);
        if (_log.HasErrors || !Holds(_rows, _tiedRows, _header.Rows, "n") || (TwoMode && !Holds(_columns, _tiedColumns, _header.Columns, "nc")))
            return null;
        IEnumerable<ImportedNode> nodes = TwoMode
            ? [.. Nodes(_rows, _header.Rows, true), .. Nodes(_columns, _header.Columns, false)]
            : Nodes(_rows.All.Count > 0 ? _rows : _columns, _header.Rows, null);
        var both = _ties.Select(tie => (tie.Source, tie.Target, tie.Weight)).ToHashSet();
        var isSymmetric = !TwoMode
            && _header.Format is not ("lowerhalf" or "upperhalf")
            && _ties.TrueForAll(tie => both.Contains((tie.Target, tie.Source, tie.Weight)));
        var ties = isSymmetric
            ? [.. _ties.Where(tie => int.Parse(tie.Source, CultureInfo.InvariantCulture) <= int.Parse(tie.Target, CultureInfo.InvariantCulture))]
            : _ties;
        return new ImportedGraph(_file, !isSymmetric, [.. nodes], ties);
    }

    // A list may name fewer nodes than the header states; what is believed has a limit.
    private bool Holds(DlLabels labels, HashSet<int> tied, int count, string setting)
    {
        var named = Math.Max(labels.All.Count, tied.Count);
        if (count - named <= PajekNetwork.MostUnnamed)
            return true;
        _log.Add(
            GraphFileCodes.BrokenPromise, _file, 1, setting, $"{count} nodes, of which {named} have a label or a tie",
            $"a label or a tie for each, but for {PajekNetwork.MostUnnamed} at most");
        return false;
    }

    private IEnumerable<ImportedNode> Nodes(DlLabels labels, int count, bool? isCity) => Enumerable.Range(1, count).Select(number =>
    {
        var label = number <= labels.All.Count ? labels.All[number - 1] : number.ToString(CultureInfo.InvariantCulture);
        return new ImportedNode(
            Key(number, isCity is not false), 1)
        { Id = label, IsCity = isCity, Attributes = new Dictionary<string, string> { ["label"] = label } };
    });
}
