using System.Globalization;

namespace CityNetworks.Tables;

/// <summary>Tables as Markdown and as LaTeX, for papers: numbers to four significant digits.</summary>
/// <remarks>Markdown is GitHub's form of tables; LaTeX needs no package. Blank is blank. What the notations mean something by is escaped.</remarks>
public static class TablePapers
{
    /// <summary>Writes a table as Markdown.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteMarkdown(Table table, TextWriter writer)
    {
        string Cell(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("\r", string.Empty, StringComparison.Ordinal).Replace('\n', ' ');
        writer.Write($"| {string.Join(" | ", table.Columns.Select(column => Cell(column.Name)))} |\n");
        writer.Write($"|{string.Concat(table.Columns.Select(column => column is TextColumn or FlagColumn ? "---|" : "---:|"))}\n");
        for (var row = 0; row < table.RowCount; row++)
            writer.Write($"| {string.Join(" | ", table.Columns.Select(column => Cell(Text(column, row))))} |\n");
    }

    /// <summary>Writes a table as a LaTeX tabular.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteLatex(Table table, TextWriter writer)
    {
        writer.Write($"\\begin{{tabular}}{{{string.Concat(table.Columns.Select(column => column is TextColumn or FlagColumn ? 'l' : 'r'))}}}\n\\hline\n");
        writer.Write($"{string.Join(" & ", table.Columns.Select(column => Escaped(column.Name)))} \\\\\n\\hline\n");
        for (var row = 0; row < table.RowCount; row++)
            writer.Write($"{string.Join(" & ", table.Columns.Select(column => column is TextColumn ? Escaped(Text(column, row)) : Minus(Text(column, row))))} \\\\\n");
        writer.Write("\\hline\n\\end{tabular}\n");
    }

    private static string Text(Column column, int row) => column switch
    {
        TextColumn texts => texts.Values[row] ?? string.Empty,
        IntegerColumn integers => integers.Values[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        FlagColumn flags => flags.Values[row] switch { true => "true", false => "false", null => string.Empty },
        NumberColumn numbers => Number(numbers.Values[row]),
        _ => string.Empty,
    };

    // Four significant digits; plain where that is short, with an exponent where it is not.
    private static string Number(double value)
    {
        if (!double.IsFinite(value))
            return string.Empty;
        var size = Math.Abs(value);
        if (value == 0)
            return "0";
        if (size is < 1e-4 or >= 1e7)
            return value.ToString("0.###e+0", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 7);
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Minus(string number) => number.StartsWith('-') ? $"${number}$" : number;

    private static string Escaped(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
        '\r' or '\n' => " ",
        _ => letter.ToString(),
    }));
}
