using CityNetworks.Tables;

namespace CityNetworks.Records;

/// <summary>Problems as a table.</summary>
public static class RecordProblemTable
{
    /// <summary>
    /// The table <c>check</c>: severity, code, file, line, column, found, expected, suggestion, count, lines (the first three); the line is 0 for a file as a
    /// whole.
    /// </summary>
    public static Table Of(IReadOnlyList<RecordProblem> problems) => Table.Of("check", problems)
        .Text("severity", problem => problem.SeverityWord)
        .Text("code", problem => problem.Code)
        .Text("file", problem => problem.File)
        .Integer("line", problem => problem.Line)
        .Text("column", problem => problem.Column)
        .Text("found", problem => problem.Found)
        .Text("expected", problem => problem.Expected)
        .Text("suggestion", problem => problem.Suggestion)
        .Integer("count", problem => problem.Count)
        .Text("lines", problem => problem.Line == 0 ? null : string.Join(';', problem.FurtherLines.Prepend(problem.Line)))
        .Build();
}
