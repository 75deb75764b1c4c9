using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads UCINET DL: one- and two-mode, full matrices, edge lists and node lists, labels listed or embedded.</summary>
/// <remarks>
/// <c>n</c> or <c>nr, nc</c>; formats <c>fullmatrix</c> (the default), <c>edgelist1</c>, <c>edgelist2</c>, <c>nodelist1</c>, <c>nodelist2</c>. One matrix a file.
/// A one-mode graph is directed, as DL has it, unless every tie stands both ways.
/// </remarks>
internal sealed partial class UcinetDlReader
{
    private readonly string _file;
    private readonly ProblemLog _log;
    private readonly List<string> _rows = [];
    private readonly List<string> _columns = [];
    private readonly HashSet<(bool IsColumn, string Label)> _embeddedLabels = [];
    private readonly List<ImportedTie> _ties = [];
    private int _rowCount;
    private int _columnCount;
    private int _dataRow;
    private bool _twoMode;
    private bool _embedded;
    private string _format = "fullmatrix";
    private string _part = "header";

    private UcinetDlReader(string file, ProblemLog log)
    {
        _file = file;
        _log = log;
    }

    public static ImportedGraph? Read(string file, string text, ProblemLog log)
    {
        var reader = new UcinetDlReader(file, log);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace() && (number > 1 || reader.Begins(line.ToString())))
                reader.Line(number == 1 ? line.Trim()[2..].ToString() : line.Trim().ToString(), number);
            if (log.HasErrors && reader._part == "header")
                return null;
        }

        return reader.Graph();
    }

    private bool Begins(string line)
    {
        if (line.TrimStart().StartsWith("dl", StringComparison.OrdinalIgnoreCase))
            return true;
        _log.Add(GraphFileCodes.NotTheFormat, _file, 1, string.Empty, Shown.Text(line), "DL as the first word");
        return false;
    }

    private ImportedGraph? Graph()
    {
        if (_part != "data")
        {
            _log.Add(GraphFileCodes.NotTheFormat, _file, 1, string.Empty, "no part 'data:'", "dl, n or nr and nc, labels, data:");
            return null;
        }

        IEnumerable<ImportedNode> nodes = _twoMode
            ? [.. Labels(_rows, _rowCount).Select(label => Node(label, true)), .. Labels(_columns, _columnCount).Select(label => Node(label, false))]
            : Labels(_rows, _rowCount).Select(label => Node(label, null));
        var both = _ties.Select(tie => (tie.Source, tie.Target, tie.Weight)).ToHashSet();
        var symmetric = _ties.All(tie => both.Contains((tie.Target, tie.Source, tie.Weight)));
        var ties = !_twoMode && symmetric ? _ties.Where(tie => string.CompareOrdinal(tie.Source, tie.Target) <= 0) : _ties;
        return new ImportedGraph(_file, !symmetric, [.. nodes], [.. ties]);
    }

    private static ImportedNode Node(string label, bool? isCity) => new(label, 1) { IsCity = isCity, Attributes = new Dictionary<string, string> { ["label"] = label } };

    private static IEnumerable<string> Labels(List<string> labels, int count) =>
        Enumerable.Range(0, Math.Max(count, labels.Count)).Select(k => k < labels.Count ? labels[k] : (k + 1).ToString(CultureInfo.InvariantCulture));

    private void Line(string text, int line)
    {
        if (Part().Match(text) is { Success: true } part)
        {
            if (_part == "header" && part.Index > 0)
                Header(text[..part.Index], line);
            _part = part.Groups[1].Value.ToLowerInvariant().Replace("col labels", "column labels", StringComparison.Ordinal);
            if (_part.EndsWith("embedded", StringComparison.Ordinal))
            {
                _embedded = true;
                _part = "header";
            }

            text = text[(part.Index + part.Length)..].Trim();
            if (text.Length == 0)
                return;
        }

        switch (_part)
        {
            case "header":
                Header(text, line);
                break;
            case "labels" or "row labels":
                _rows.AddRange(Tokens.Of(text, ' ', '\t', ','));
                break;
            case "column labels":
                _columns.AddRange(Tokens.Of(text, ' ', '\t', ','));
                break;
            case "data":
                Data(Tokens.Of(text, ' ', '\t', ','), line);
                break;
        }
    }

    private void Header(string text, int line)
    {
        foreach (Match setting in Setting().Matches(text))
        {
            var (name, value) = (setting.Groups[1].Value.ToLowerInvariant(), setting.Groups[2].Value.ToLowerInvariant());
            switch (name)
            {
                case "n":
                    _rowCount = _columnCount = Count(value, line);
                    break;
                case "nr":
                    (_rowCount, _twoMode) = (Count(value, line), true);
                    break;
                case "nc":
                    (_columnCount, _twoMode) = (Count(value, line), true);
                    break;
                case "format":
                    _format = value;
                    break;
                case "nm" when value != "1":
                    _log.Add(GraphFileCodes.NotRead, _file, line, "nm", $"{value} matrices", "one matrix a file");
                    break;
            }
        }

        if (_format is not ("fullmatrix" or "edgelist1" or "edgelist2" or "nodelist1" or "nodelist2"))
            _log.Add(RecordCodes.UnknownWord, _file, line, "format", Shown.Text(_format), "fullmatrix, edgelist1, edgelist2, nodelist1 or nodelist2");
    }

    private int Count(string text, int line)
    {
        const int Most = 50_000_000;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most)
            return count;
        _log.Add(RecordCodes.BadNumber, _file, line, "n", Shown.Text(text), $"a number of nodes from 1 to {Most}");
        return 0;
    }

    private void Data(IReadOnlyList<string> parts, int line)
    {
        if (_format == "fullmatrix")
        {
            Row(parts, line);
            return;
        }

        if (parts.Count < 2)
        {
            _log.Add(RecordCodes.BlankCell, _file, line, "target", "nothing", "two ends of a tie");
            return;
        }

        if (_format.StartsWith("edgelist", StringComparison.Ordinal))
        {
            Tie(parts[0], parts[1], parts.Count > 2 ? Numbers.Weight(parts[2], _file, line, _log) : null, line);
            return;
        }

        foreach (var target in parts.Skip(1))
            Tie(parts[0], target, null, line);
    }

    private void Row(IReadOnlyList<string> parts, int line)
    {
        if (parts.Count != _columnCount || _dataRow >= _rowCount)
        {
            _log.Add(RecordCodes.FieldCount, _file, line, string.Empty, $"{parts.Count} numbers in row {_dataRow + 1}", $"{_rowCount} rows of {_columnCount}");
            return;
        }

        for (var column = 0; column < parts.Count; column++)
        {
            if (Numbers.Weight(parts[column], _file, line, _log) is { } weight and not 0)
                Tie($"{_dataRow + 1}", $"{column + 1}", weight, line);
        }

        _dataRow++;
    }

    private void Tie(string source, string target, double? weight, int line)
    {
        var from = End(source, _rows, _rowCount, line, "source");
        var to = End(target, _twoMode ? _columns : _rows, _columnCount, line, "target");
        if (from is not null && to is not null)
            _ties.Add(new ImportedTie(from, to, weight, line));
    }

    // An end is a number, or, with embedded labels, a label, which is declared by being there.
    private string? End(string text, List<string> labels, int count, int line, string column)
    {
        if (_embedded)
        {
            if (_embeddedLabels.Add((labels == _columns, text)))
                labels.Add(text);
            return text;
        }

        var number = Numbers.Node(text, count, _file, line, column, _log);
        return number == 0 ? null : number <= labels.Count ? labels[number - 1] : text;
    }

    [GeneratedRegex(@"(?<![\w""])(row labels embedded|col(?:umn)? labels embedded|labels embedded|row labels|col(?:umn)? labels|labels|data)\s*:?(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"(\w+)\s*=\s*(\w+)")]
    private static partial Regex Setting();
}
