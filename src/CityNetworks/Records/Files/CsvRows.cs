using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CityNetworks.Numerics;

namespace CityNetworks.Records.Files;

/// <summary>The rows of a CSV file (RFC 4180, UTF-8), one after another, each with its line; malformed rows are reported and reading continues.</summary>
/// <remarks>
/// Our own, because every problem of a file is reported in one run with its exact line: readers of libraries stop at the first broken quote, or take it as
/// text,
/// and number rows rather than lines.
/// Blank lines are skipped. Cost: one pass over the bytes; memory for the fields of one row.
/// </remarks>
internal sealed class CsvRows : TableRows
{
    public const int FieldLimit = 1 << 20;

    private const int KeptOfLongField = 64;

    private static readonly Dictionary<byte, (SearchValues<byte> Special, SearchValues<byte> Ends)> s_searches = new()
    {
        [(byte)','] = (SearchValues.Create(",\r\n\""u8), SearchValues.Create(",\r\n"u8)),
        [(byte)';'] = (SearchValues.Create(";\r\n\""u8), SearchValues.Create(";\r\n"u8)),
        [(byte)'\t'] = (SearchValues.Create("\t\r\n\""u8), SearchValues.Create("\t\r\n"u8)),
        [(byte)'|'] = (SearchValues.Create("|\r\n\""u8), SearchValues.Create("|\r\n"u8)),
    };

    private readonly SearchValues<byte> _special;
    private readonly SearchValues<byte> _ends;

    private readonly string _file;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly TextPool _pool;
    private readonly ProblemLog _log;
    private readonly bool _isSuspect;
    private readonly bool _hasNewLines;
    private Field[] _fields = new Field[16];
    private int _position;
    private int _nextLine = 1;
    private bool _hasResumed;
    private int _loneReturns;
    private int _firstLoneReturn;

    public CsvRows(string file, ReadOnlyMemory<byte> text, TextPool pool, ProblemLog log)
    {
        _file = file;
        _text = text;
        _pool = pool;
        _log = log;
        var bytes = text.Span;
        (Separator, var skip) = Separators.Of(bytes);
        (_special, _ends) = s_searches[Separator];
        _position = skip > 0 ? skip : bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        _hasNewLines = bytes.Contains((byte)'\n');
        _isSuspect = bytes.Contains((byte)0) || !Utf8.IsValid(bytes);
    }

    /// <inheritdoc/>
    public override string Text(int field)
    {
        var (start, length, hasDoubledQuotes) = _fields[field];
        var text = _pool.Of(Bytes.Slice(start, length));
        return hasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <inheritdoc/>
    public override bool IsBlank(int field) => _fields[field].Length == 0;

    // Goes to a place at which a row begins.
    private void Seek(int position, int line) => (_position, _nextLine) = (position, line);

    /// <inheritdoc/>
    public override bool Read()
    {
        while (IsAtLineEnd())
            PassLineEnd();
        if (_position == Bytes.Length)
        {
            ReportLoneReturns();
            return false;
        }

        Line = _nextLine;
        Count = 0;
        IsCut = false;
        ReadField();
        while (!IsCut && _position < Bytes.Length && Bytes[_position] == Separator)
        {
            _position++;
            ReadField();
        }

        if (!IsCut && _position < Bytes.Length)
            PassLineEnd();
        return true;
    }

    /// <inheritdoc/>
    public override int MostLeft => Bytes[_position..].Count(_hasNewLines ? (byte)'\n' : (byte)'\r') + 1;

    /// <inheritdoc/>
    public override IEnumerable<CellChunk> Chunks(CellLayout layout, int bytes, Workers workers)
    {
        var chunks = new CellChunk[_isSuspect ? 1 : 2 * workers.Count];
        var ends = new int[chunks.Length + 1];
        ends[0] = _position;
        for (var line = _nextLine; ends[0] < _text.Length;)
        {
            var count = 0;
            while (count < chunks.Length && ends[count] < _text.Length)
            {
                chunks[count] ??= new CellChunk(layout.Fields.Count);
                chunks[count].Clear();
                chunks[count].Start = ends[count];
                ends[++count] = _isSuspect ? _text.Length : CsvCells.End(Bytes, ends[count - 1], bytes);
            }

            if (_isSuspect)
                chunks[0].IsMalformed = true;
            else
                workers.For(count, chunk => CsvCells.Read(Bytes, ends[chunk], ends[chunk + 1], Separator, layout, chunks[chunk]));
            foreach (var chunk in chunks.Take(count))
            {
                chunk.FirstLine = line;
                line += chunk.LineEnds;
                yield return chunk;
                if (chunk.IsMalformed)
                    yield break;
            }

            ends[0] = ends[count];
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(CellChunk chunk, int column, int number) => chunk.Texts[column].Text(Bytes, number);

    /// <inheritdoc/>
    public override void Go(CellChunk chunk, int row)
    {
        if (chunk.IsMalformed)
            Seek(chunk.Start, chunk.FirstLine);
        else
            Seek(chunk.Starts[row], chunk.LineOf(row));
    }

    private ReadOnlySpan<byte> Bytes => _text.Span;

    private void ReadField()
    {
        if (_position < Bytes.Length && Bytes[_position] == '"')
        {
            ReadQuoted();
            return;
        }

        var start = _position;
        _position = Next(_special, start);
        if (_position < Bytes.Length && Bytes[_position] == '"')
        {
            const string Expected = "the whole field in quotes, and each quote in it doubled";
            Report(RecordCodes.StrayQuote, _nextLine, "a quote inside a field that is not quoted", Expected);
            _position = Next(_ends, _position);
        }

        Add(new Field(start, _position - start, false), _nextLine);
    }

    private void ReadQuoted()
    {
        var open = _position;
        var hasDoubledQuotes = false;
        var close = IndexOfQuote(open + 1);
        while (close >= 0 && close + 1 < Bytes.Length && Bytes[close + 1] == '"')
        {
            hasDoubledQuotes = true;
            close = IndexOfQuote(close + 2);
        }

        if (close < 0)
        {
            Cut(open);
            return;
        }

        var line = _nextLine;
        _nextLine += LineEnds(open, close);
        _position = close + 1;
        if (_position == Bytes.Length || _ends.Contains(Bytes[_position]))
        {
            Add(new Field(open + 1, close - open - 1, hasDoubledQuotes), line);
            return;
        }

        var opened = line == _nextLine ? string.Empty : $" of a field opened on line {line}";
        var expected = $"{(Separator == ',' ? "a comma" : "a separator")} or the end of the line; quotes inside a field are doubled";
        Report(RecordCodes.StrayQuote, _nextLine, $"text after the closing quote{opened}", expected);
        _position = Next(_ends, _position);
        Add(new Field(open, _position - open, false), line);
    }

    // The rest of the file would be one field: its lines are read as rows once more, so that their problems are found too.
    private void Cut(int open)
    {
        Report(RecordCodes.UnclosedQuote, _nextLine, "a quote that is never closed", "a closing quote");
        IsCut = true;
        _position = _hasResumed ? Bytes.Length : Next(_ends, open);
        while (_position < Bytes.Length && !IsAtLineEnd())
            _position = Next(_ends, _position + 1);
        if (_position < Bytes.Length)
            PassLineEnd();
        _hasResumed = true;
    }

    private void Add(Field field, int line)
    {
        if (_isSuspect)
            CheckBytes(field, line);
        if (field.Length > FieldLimit)
        {
            var found = $"a field of {field.Length} bytes";
            Report(RecordCodes.LongField, line, found, $"at most 1 MB ({FieldLimit} bytes)", "Look for a quote that is not closed.");
            field = new Field(field.Start, KeptOfLongField, false);
        }

        if (Count < ColumnLimit)
        {
            if (Count == _fields.Length)
                Array.Resize(ref _fields, 2 * _fields.Length);
            _fields[Count] = field;
        }

        Count++;
    }

    private void CheckBytes(Field field, int line)
    {
        var bytes = Bytes.Slice(field.Start, field.Length);
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            var found = $"a NUL byte (byte {field.Start + nul + 1} of the file)";
            Report(RecordCodes.NulByte, line + LineEnds(field.Start, field.Start + nul), found, "text", "Save the file as UTF-8.");
        }

        if (Utf8.IsValid(bytes))
            return;

        var bad = 0;
        while (Rune.DecodeFromUtf8(bytes[bad..], out _, out var length) is OperationStatus.Done)
            bad += length;
        var latin = char.IsLetter((char)bytes[bad]) ? $" In Latin-1 it would be '{(char)bytes[bad]}'." : string.Empty;
        Report(
            RecordCodes.NotUtf8, line + LineEnds(field.Start, field.Start + bad), $"the byte 0x{bytes[bad]:X2} (byte {field.Start + bad + 1} of the file)",
            "UTF-8",
            $"Save the file as UTF-8, or name its encoding with --encoding.{latin}");
    }

    private bool IsAtLineEnd() => _position < Bytes.Length && Bytes[_position] is (byte)'\n' or (byte)'\r';

    private void PassLineEnd()
    {
        var isReturn = Bytes[_position++] == '\r';
        if (isReturn && _position < Bytes.Length && Bytes[_position] == '\n')
            _position++;
        else if (isReturn && _loneReturns++ == 0)
            _firstLoneReturn = _nextLine;
        _nextLine++;
    }

    private void ReportLoneReturns()
    {
        if (_loneReturns > 0)
        {
            var code = _hasNewLines ? RecordCodes.LoneReturn : RecordCodes.ReturnsFound;
            var found = _loneReturns == 1 ? "a line that ends in CR alone" : $"{_loneReturns} lines that end in CR alone, from here on";
            _log.Add(
                code, _file, _firstLoneReturn, string.Empty, _hasNewLines ? found : $"{found}, read as such", "lines that end in LF or CRLF",
                _hasNewLines ? "Save the file with LF line ends." : string.Empty);
        }

        _loneReturns = 0;
    }

    private int Next(SearchValues<byte> values, int from)
    {
        var index = Bytes[from..].IndexOfAny(values);
        return index < 0 ? Bytes.Length : from + index;
    }

    private int IndexOfQuote(int from)
    {
        var index = Bytes[from..].IndexOf((byte)'"');
        return index < 0 ? index : from + index;
    }

    private int LineEnds(int start, int end) => LineEnds(Bytes, start, end);

    /// <summary>The number of line ends in a part of a text.</summary>
    public static int LineEnds(ReadOnlySpan<byte> text, int start, int end)
    {
        var ends = 0;
        for (var k = start; k < end; k++)
        {
            if (text[k] == '\n' || (text[k] == '\r' && (k + 1 == text.Length || text[k + 1] != '\n')))
                ends++;
        }

        return ends;
    }

    private void Report(RecordCode code, int line, string found, string expected, string suggestion = "") =>
        _log.Add(code, _file, line, Count < Names.Count ? Names[Count] : string.Empty, found, expected, suggestion);

    private readonly record struct Field(int Start, int Length, bool HasDoubledQuotes);
}
