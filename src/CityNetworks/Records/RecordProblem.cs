namespace CityNetworks.Records;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>How the file was read; nothing is wrong with it.</summary>
    Note,

    /// <summary>The row is kept; look at it.</summary>
    Warning,

    /// <summary>The data set cannot be used until this is mended.</summary>
    Error,
}

/// <summary>One thing wrong with the records, and where: what is, then what was expected.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">Stable: <c>CN1xx</c>.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">Line in the file, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's name; empty for the row or file as a whole.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Suggestion">What to do; empty when nothing is near.</param>
public sealed record RecordProblem(Severity Severity, string Code, string File, int Line, string Column, string Found, string Expected, string Suggestion = "")
{
    /// <summary>How bad it is, in a word: error, warning or note.</summary>
    public string SeverityWord => Severity.ToString().ToLowerInvariant();

    /// <summary>On how many rows it stands.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The next lines on which it stands, two at most.</summary>
    public IReadOnlyList<int> FurtherLines { get; init; } = [];

    /// <summary><c>file line N, column 'c': found X; expected Y. Suggestion.</c> Of several lines the first three, and how many there are.</summary>
    public override string ToString()
    {
        var lines = string.Join(", ", FurtherLines.Prepend(Line));
        var place = Line == 0
            ? File
            : Count == 1
            ? $"{File} line {Line}"
            : $"{File} lines {lines}{(Count > FurtherLines.Count + 1 ? $" … ({Count} in all)" : string.Empty)}";
        var column = Column.Length > 0 ? $", column '{Column}'" : string.Empty;
        var suggestion = Suggestion.Length > 0 ? $" {Suggestion}" : string.Empty;
        return $"{place}{column}: found {Found}; expected {Expected}.{suggestion}";
    }
}
