using System.Text;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Reports.Sections;

namespace CityNetworks.Reports;

/// <summary>A study as one self-contained HTML page, to be read in any browser, sent by mail and printed.</summary>
/// <remarks>
/// The page arranges tables and computes no result. It holds its styles, scripts and data; its content security policy forbids every request to a network,
/// and every script but the page's own two, which it names by their hashes.
/// The same input gives the same bytes: no clock, no randomness.
/// Cases: a missing or empty table leaves its part out; long tables are cut with a remark, and are whole in the data.
/// </remarks>
public static class HtmlReport
{
    /// <summary>A page is never larger than this, in bytes of UTF-8: mail writes it a third longer, and many servers take no more than 10 MB.</summary>
    public const int Limit = 6_000_000;

    /// <summary>The page.</summary>
    /// <remarks>Where the tables would make it larger than <see cref="Limit"/>, the largest are left out of the part "Data", which says so.</remarks>
    public static string Render(ReportInput input)
    {
        using var language = input.Language.Speak();
        var study = new StudyTables(input);
        var titled = study.Direct is null ? input : input with { Title = Text.Of($"{input.Title}: direct ties between cities") };
        Section[] sections =
        [
            .. new[]
            {
                SummarySection.Of(study),
                EvidenceSection.Of(study),
                Events(study),
                CentralitySection.Of(study),
                TiesSection.Of(study),
                PathsSection.Of(study),
                ComparisonSection.Of(study),
                AdoptionSection.Of(study),
                FitSection.Of(study),
                Assessment(study),
                SpreadSection.Of(study),
                WhatIfSection.Of(study),
                SeedsSection.Of(study),
                RecoverSection.Of(study),
                InferSection.Of(study),
                CitySection.Of(study),
                OtherSection.Of(study),
                MethodsSection.Of(study),
            }.OfType<Section>(),
        ];
        var room = Limit - Encoding.UTF8.GetByteCount(Page(titled, [.. sections, .. Data(0)]).Html);
        return Page(titled, [.. sections, .. Data(Math.Max(0, room))]).Html;

        Section[] Data(long room) => DataSection.Of(study, room) is { } data ? [data] : [];
    }

    private const string Unplotted =
        "Plots are drawn by a script inside this page, and scripts are switched off. Each plot's table below it shows the same numbers.";

    private static Section? Events(StudyTables study) => Section.Unless(
        study.Direct is not null || study.Events.Count + study.Participations.Count == 0,
        "events",
        Text.Of("Events and roles"),
        () => Markup.Of($"{Section.Show(EventTimeline.Of(study))}{Section.Show(RoleGrid.Of(study))}{Section.Show(TwoModeDrawing.Of(study))}"));

    private static Section? Assessment(StudyTables study) => AssessmentBars.Of(study) is not { } figure
        ? null
        : new("assessed", Text.Of("The network's own assessment"), Section.Show(figure));

    private static Markup Page(ReportInput input, IReadOnlyList<Section> sections) =>
        Page(input, sections, Assets.Plotly, InlineScript.Of(Assets.Script));

    // The policy names the two scripts of the page by their hashes; a script that gets into it by whatever way does not run. Styles can only be forbidden
    // together with the attributes by which the plotting library places things.
    private static Markup Page(ReportInput input, IReadOnlyList<Section> sections, InlineScript plotting, InlineScript script) => new PageFrame(
        input.Title,
        $"default-src 'none'; script-src {plotting.Source.Html} {script.Source.Html}; style-src 'unsafe-inline'; img-src data: blob:; "
            + "base-uri 'none'; form-action 'none'",
        Text.Html("Skip to the report"),
        Text.Html($"City network study of <code>{input.DatasetId}</code>, made with CityNetworks {input.Version}."))
        .Of(
            input,
            sections,
            Markup.Of($"<noscript><p class=\"warning\">{Text.Html(Unplotted)}</p></noscript>\n"),
            Markup.Of($"{plotting.Element}\n{script.Element}\n"));
}
