using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Which city could have heard from which, and when.</summary>
internal static class PathsSection
{
    public static Section? Of(StudyTables study) => Section.Unless(
        study.Paths.Count == 0 && study.Cut("paths") is null,
        "paths",
        Text.Of("Which city could have heard from which"),
        () => Markup.Of($"{PartNotes.Of(study, "paths")}{Section.Show(Routes.Of(study))}"));
}
