namespace CityNetworks.Records.Reading;

/// <summary>Collects the problems of a reading: all are counted, the first thousand are kept, errors before warnings.</summary>
internal sealed class ProblemLog
{
    public const int Limit = 1000;

    private const int MostSuggestions = 100;

    private readonly List<RecordProblem> _errors = [];
    private readonly List<RecordProblem> _warnings = [];
    private int _errorCount;
    private int _warningCount;
    private int _suggestions;

    public bool HasErrors => _errorCount > 0;

    public void Add(RecordCode code, string file, int line, string column, string found, string expected, string suggestion = "")
    {
        var isError = code.Severity is Severity.Error;
        _errorCount += isError ? 1 : 0;
        _warningCount += isError ? 0 : 1;
        var kept = isError ? _errors : _warnings;
        if (kept.Count < Limit)
            kept.Add(new RecordProblem(code.Severity, code.Id, file, line, column, found, expected, suggestion));
    }

    /// <summary>Whether one more search for a near name may be made: their number is bounded, so that a wrong file is refused as fast as a right one is read.</summary>
    public bool MaySuggest() => _suggestions++ < MostSuggestions;

    public IReadOnlyList<RecordProblem> Problems()
    {
        var kept = _errors.Concat(_warnings).Take(Limit)
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column, StringComparer.Ordinal)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ToList();
        var more = _errorCount + _warningCount - kept.Count;
        if (more > 0)
        {
            var errors = _errorCount - Math.Min(_errorCount, Limit);
            kept.Add(new RecordProblem(
                RecordCodes.MoreProblems.Severity, RecordCodes.MoreProblems.Id, "(all files)", 0, string.Empty,
                $"{more} more problems ({errors} errors, {more - errors} warnings)", $"at most {Limit} to be shown", "Mend those above, then check again."));
        }

        return kept;
    }
}
