using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Says where a part of the study is not whole, before anything of it is shown.</summary>
internal static class PartNotes
{
    public static Markup Of(StudyTables study, string table) => Markup.Join(study.Parts
        .Where(part => part.Table == table && part.Extent != "whole")
        .Select(part => Markup.Of(
            $"<p class=\"warning\"><strong>{Prose.Sentence(Text.Word(part.Extent))}.</strong> {Text.Word(part.Note)}{Sizes(part)}</p>\n")));

    private static string Sizes(PartRow part) =>
        part.Limit > 0 ? Text.Of($" Size {part.Size} {Text.Word(part.Unit)}; whole up to {part.Limit}.") : string.Empty;
}
