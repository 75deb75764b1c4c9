using CityNetworks.Reports;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Questions;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli;

/// <summary>A study as a page.</summary>
internal static class StudyReport
{
    public const string FileName = "report.html";

    /// <summary>The page of the tables that a manifest lists.</summary>
    public static string Render(IEnumerable<Table> tables, Manifest manifest)
    {
        var input = Input(tables, manifest);
        return QuestionPage.Of(manifest.Command) is { } page ? page.Render(input) : HtmlReport.Render(input);
    }

    /// <summary>The page of a study that was made without a folder.</summary>
    public static string Render(Studies.Study study, Diffusion.Scenarios.Scenario? scenario) => Render(
        study.Tables,
        RunManifest.Run("study", study.Records, study.Options.Selection, scenario, study.Options.Seed, study.Options.Runs, []).With(study.Parts));

    /// <summary>The input of a page of the tables that a manifest lists.</summary>
    public static ReportInput Input(IEnumerable<Table> tables, Manifest manifest)
    {
        var title = manifest.Title.Length > 0 ? manifest.Title : manifest.Dataset;
        ReportFact[] facts =
        [
            .. manifest.Parameters.Select(parameter => new ReportFact(parameter.Key.Replace('_', ' '), parameter.Value)),
            .. manifest.Inputs.Select(input => new ReportFact($"SHA-256 of {input.Key}", input.Value)),
        ];
        return new ReportInput(title, manifest.Dataset, manifest.Version, tables.ToDictionary(table => table.Name, StringComparer.Ordinal), facts)
        {
            Language = Language.Current,
        };
    }
}
