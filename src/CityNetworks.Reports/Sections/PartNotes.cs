using CityNetworks.Reports.Html;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Says where a part of the study is not whole, before anything of it is shown.</summary>
internal static class PartNotes
{
    public static Markup Of(Study study, string table) => Markup.Join(study.Parts
        .Where(part => part.Table == table && part.Extent != "whole")
        .Select(part => Markup.Of($"<p class=\"warning\"><strong>{Prose.Sentence(part.Extent)}.</strong> {part.Note}{Sizes(part)}</p>\n")));

    private static string Sizes(PartRow part) =>
        part.Limit > 0 ? $" Size {Prose.Number(part.Size)} {part.Unit}; whole up to {Prose.Number(part.Limit)}." : string.Empty;
}
