using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>The tables of <c>docs/calibration.md</c>, from the measured one.</summary>
internal static class CalibrationTables
{
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- /measured -->\n";

    /// <summary>The document with what stands between the marks made anew.</summary>
    public static string Document(string document, Table measured)
    {
        var from = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = document.IndexOf(End, StringComparison.Ordinal);
        var studies = measured.Text("study").Distinct().ToArray();
        return document[..from] + string.Concat(studies.Select(study => Of(measured, study!))) + document[to..];
    }

    // A row for each measure, law, density and method, a column for each number of events.
    private static string Of(Table measured, string study)
    {
        var rows = Enumerable.Range(0, measured.RowCount).Where(row => measured.Text("study")[row] == study).ToArray();
        string Events(int row) => CellText.Of(measured["events"], row);
        var columns = rows.Select(Events).Distinct().ToArray();
        var text = $"\n### {char.ToUpperInvariant(study[0])}{study[1..]}\n\n| measure | law | density | method | {string.Join(" | ", columns)} "
            + $"|\n|---|---|---|---|{string.Concat(columns.Select(_ => "---|"))}\n";
        foreach (var line in rows.GroupBy(
            row => (measured.Text("measure")[row], measured.Text("law")[row], CellText.Of(measured["density"], row), measured.Text("method")[row])))
        {
            var cells = columns.Select(column => line.Where(row => Events(row) == column).Select(row => Cell(measured, row)).FirstOrDefault() ?? string.Empty);
            text += $"| {line.Key.Item1} | {line.Key.Item2} | {line.Key.Item3} | {line.Key.Item4} | {string.Join(" | ", cells)} |\n";
        }

        return text;
    }

    private static string Cell(Table measured, int row)
    {
        var blank = measured.Numbers("blank")[row];
        var share = string.Create(CultureInfo.InvariantCulture, $"{100 * measured.Numbers("share")[row]:F1} ± {100 * measured.Numbers("mc_error")[row]:F1}");
        return blank >= 0.005 ? string.Create(CultureInfo.InvariantCulture, $"{share} ({100 * blank:F0} % blank)") : share;
    }
}
