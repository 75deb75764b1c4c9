using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Columns;

/// <summary>Heads of columns in words, where the name of the column alone does not say what it holds.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["ci_lo"] = Text.Key("95\u00A0% interval from"),
        ["ci_hi"] = Text.Key("95\u00A0% interval to"),
        ["run_lo"] = Text.Key("95\u00A0% of runs from"),
        ["run_hi"] = Text.Key("95\u00A0% of runs to"),
        ["draw_lo"] = Text.Key("95\u00A0% of draws from"),
        ["draw_hi"] = Text.Key("95\u00A0% of draws to"),
        ["q25"] = Text.Key("quarter of runs at or below"),
        ["q75"] = Text.Key("three quarters of runs at or below"),
        ["mc_error"] = Text.Key("simulation error of the mean"),
        ["p_reached"] = Text.Key("probability of reaching it"),
        ["p_held"] = Text.Key("probability of being held"),
        ["p_value"] = Text.Key("p"),
        ["p_adjusted"] = Text.Key("p, adjusted"),
        ["p_min"] = Text.Key("smallest p possible"),
        ["kendall_tau_b"] = Text.Key("rank correlation (Kendall’s tau b)"),
        ["spearman"] = Text.Key("rank correlation (Spearman)"),
        ["rbo"] = Text.Key("agreement at the top (rank-biased overlap)"),
        ["shared_cities"] = Text.Key("cities in both"),
        ["jaccard_ties"] = Text.Key("share of ties in both (Jaccard)"),
        ["turnover"] = Text.Key("share of ties that changed"),
        ["rewiring"] = Text.Key("… between cities that stayed"),
        ["composition"] = Text.Key("… as cities came or went"),
        ["mean_a"] = Text.Key("mean in A"),
        ["mean_b"] = Text.Key("mean in B"),
        ["prcc"] = Text.Key("partial rank correlation"),
    };

    /// <summary>The column that states the level of intervals; without it they are at 95 %.</summary>
    public const string Level = "ci_level";

    /// <summary>The head of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="hasLevel">Whether a column of the table states the level of its intervals.</param>
    public static string Of(string column, bool hasLevel) => column switch
    {
        "ci_lo" when hasLevel => Text.Of("interval from"),
        "ci_hi" when hasLevel => Text.Of("interval to"),
        Level => Text.Of("level of the interval"),
        _ => Text.Word(s_words.GetValueOrDefault(column) ?? ColumnGlosses.Of(column) ?? Prose.Words(column)),
    };
}
