using CityNetworks.Reports;
using CityNetworks.Studies;

namespace CityNetworks.Cli;

/// <summary>A study as a page.</summary>
internal static class StudyReport
{
    public const string FileName = "report.html";

    public static string Render(Study study, Manifest manifest)
    {
        var title = study.Records.Title.Length > 0 ? study.Records.Title : study.Records.Id;
        var tables = study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        ReportFact[] facts =
        [
            .. manifest.Parameters.Select(parameter => new ReportFact(parameter.Key.Replace('_', ' '), parameter.Value)),
            .. manifest.Inputs.Select(input => new ReportFact($"SHA-256 of {input.Key}", input.Value)),
        ];
        return HtmlReport.Render(new ReportInput(title, study.Records.Id, manifest.Version, tables, facts));
    }
}
