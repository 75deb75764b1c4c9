using System.Globalization;

namespace CityNetworks.Records.Files;

/// <summary>Collects the problems of a reading: what is wrong in the same way on many rows is one problem, with a count and its first lines.</summary>
/// <remarks>Of one kind in one column at most <see cref="MostOfAKind"/> different ones are kept; the others are one more, with their number.</remarks>
internal sealed class ProblemLog
{
    public const int MostOfAKind = 20;

    private const int LinesKept = 3;

    private const int MostSuggestions = 100;

    private readonly Dictionary<(RecordCode Code, string File, string Column), Kind> _kinds = [];
    private readonly Dictionary<string, List<(int Before, string File)>> _parts = new(StringComparer.Ordinal);
    private int _suggestions;

    public bool HasErrors { get; private set; }

    /// <summary>How often something was reported.</summary>
    public long Reported { get; private set; }

    /// <summary>Whether there is a problem of this kind.</summary>
    public bool Has(RecordCode code) => _kinds.Keys.Any(kind => kind.Code == code);

    /// <summary>Makes a file known as a part of a table of several files.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="before">The lines of the files before it.</param>
    /// <param name="file">The name of the file.</param>
    public void AddPart(string table, int before, string file)
    {
        if (!_parts.TryGetValue(table, out var parts))
            _parts.Add(table, parts = []);
        parts.Add((before, file));
    }

    /// <summary>Where a line is: <c>line 3</c>, or of a table of several files <c>participations/2014.csv line 3</c>.</summary>
    public string At(string file, int line) => _parts.ContainsKey(file) && Place(file, line) is var (part, own) ? $"{part} line {own}" : $"line {line}";

    /// <summary>The same with the name of the file in every case.</summary>
    public string AtFile(string file, int line) => Place(file, line) is var (part, own) ? $"{part} line {own}" : string.Empty;

    private (string File, int Line) Place(string file, int line)
    {
        if (line == 0 || !_parts.TryGetValue(file, out var parts))
            return (file, line);
        var (before, part) = parts.FindLast(part => part.Before < line);
        return (part, line - before);
    }

    public void Add(RecordCode code, string file, int line, string column, string found, string expected, string suggestion = "")
    {
        Reported++;
        (file, line) = Place(file, line);
        HasErrors |= code.Severity is Severity.Error;
        var of = code == RecordCodes.UnknownColumn ? string.Empty : column; // hundreds of columns that are not read are one problem
        if (!_kinds.TryGetValue((code, file, of), out var kind))
            _kinds[(code, file, of)] = kind = new Kind();
        kind.Add(new RecordProblem(code.Severity, code.Id, file, line, column, found, expected, suggestion));
    }

    /// <summary>
    /// Whether one more search for a near name may be made: their number is bounded, so that a wrong file is refused as fast as a right one is read.
    /// </summary>
    public bool MaySuggest() => _suggestions++ < MostSuggestions;

    /// <summary>Errors first; what hides most goes first: files, their text, their headers, then what stands on most rows.</summary>
    public IReadOnlyList<RecordProblem> Problems() =>
    [
        .. _kinds.Values.SelectMany(kind => kind.Problems)
            .OrderByDescending(problem => problem.Severity)
            .ThenBy(problem => Rank(problem.Code))
            .ThenByDescending(problem => problem.Count)
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column, StringComparer.Ordinal)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Found, StringComparer.Ordinal),
    ];

    // CN10x files, CN11x text, CN12x headers: as long as they are wrong, nobody knows what else is.
    private static int Rank(string code) => int.Parse(code.AsSpan(2, 2), CultureInfo.InvariantCulture) switch { 10 => 0, 11 => 1, 12 => 2, _ => 3 };

    private sealed class Kind
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<Group> _groups = [];
        private Group? _others;

        public IEnumerable<RecordProblem> Problems =>
            _others is null ? _groups.Select(group => group.Problem(group.First.Found)) :
            _groups
                .Select(group => group.Problem(group.First.Found))
                .Append(_others.Problem($"{_others.Count} more of this kind, such as {_others.First.Found}"));

        public void Add(RecordProblem problem)
        {
            if (_places.TryGetValue(problem.Found, out var place))
            {
                _groups[place].Add(problem.Line);
            }
            else if (_groups.Count < MostOfAKind)
            {
                _places.Add(problem.Found, _groups.Count);
                _groups.Add(new Group(problem));
            }
            else if (_others is null)
            {
                _others = new Group(problem with { Suggestion = string.Empty });
            }
            else
            {
                _others.Add(problem.Line);
            }

        }
    }

    private sealed class Group(RecordProblem first)
    {
        private readonly List<int> _further = [];

        public RecordProblem First { get; } = first;

        public int Count { get; private set; } = 1;

        public void Add(int line)
        {
            Count++;
            if (_further.Count < LinesKept - 1 && line != First.Line)
                _further.Add(line);
        }

        public RecordProblem Problem(string found) => First with { Found = found, Count = Count, FurtherLines = _further };
    }
}
