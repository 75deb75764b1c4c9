namespace CityNetworks.Tables;

/// <summary>Text of a cell that a spreadsheet takes for text.</summary>
/// <remarks>
/// Spreadsheets run a cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c>, their full-width forms, a tab or an end of line as a formula, whoever
/// wrote it.
/// An apostrophe before it makes it text. A cell that begins with an apostrophe gets one too, so that <see cref="Read"/> gives back exactly what was written.
/// Source: OWASP, CSV Injection.
/// </remarks>
public static class SpreadsheetCell
{
    private const string Dangerous = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text, behind an apostrophe when it begins dangerously.</summary>
    /// <returns>Text that begins no formula.</returns>
    public static string Write(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    /// <summary>The text that <see cref="Write"/> was given.</summary>
    /// <returns>The text without the apostrophe that <see cref="Write"/> adds.</returns>
    public static string Read(string text) => text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
