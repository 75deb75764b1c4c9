using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Columns;

/// <summary>How tables are called on the page, where their name alone does not say what they hold.</summary>
internal static class TableWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["backbone_overlap"] = Text.Key("overlap of backbones"),
        ["bass"] = Text.Key("Bass’s curve"),
        ["bootstrap"] = Text.Key("intervals of each window"),
        ["boundaries"] = Text.Key("other boundaries of periods"),
        ["categories"] = Text.Key("categories of adopters"),
        ["cross_table"] = Text.Key("categories compared"),
        ["detectable"] = Text.Key("detectable rates"),
        ["endpoints"] = Text.Key("ends of shortest paths"),
        ["event_betweenness"] = Text.Key("events that carry news"),
        ["explain"] = Text.Key("explanation"),
        ["leaders"] = Text.Key("opinion leaders"),
        ["nearest"] = Text.Key("nearest to all"),
        ["pieces"] = Text.Key("parts of the records"),
        ["profile"] = Text.Key("profile of the likelihood"),
        ["rarefaction"] = Text.Key("with as many events"),
        ["structure_cities"] = Text.Key("structure by city"),
        ["survival"] = Text.Key("survival of ties"),
        ["tie_stability"] = Text.Key("stability of ties"),
    };

    /// <summary>The name in the language of the page.</summary>
    /// <param name="table">The name of the table.</param>
    public static string Of(string table) => Text.Word(s_words.GetValueOrDefault(table) ?? Prose.Words(table));
}
