namespace CityNetworks.Reports.Html;

/// <summary>Heads of columns in words, where the name of the column alone does not say what it holds.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["ci_lo"] = "95\u00A0% interval from",
        ["ci_hi"] = "95\u00A0% interval to",
        ["run_lo"] = "95\u00A0% of runs from",
        ["run_hi"] = "95\u00A0% of runs to",
        ["draw_lo"] = "95\u00A0% of draws from",
        ["draw_hi"] = "95\u00A0% of draws to",
        ["q25"] = "quarter of runs at or below",
        ["q75"] = "three quarters of runs at or below",
        ["mc_error"] = "simulation error of the mean",
        ["p_reached"] = "probability of reaching it",
        ["p_held"] = "probability of being held",
        ["p_value"] = "p",
        ["p_adjusted"] = "p, adjusted",
        ["p_min"] = "smallest p possible",
        ["kendall_tau_b"] = "rank correlation (Kendall’s tau b)",
        ["spearman"] = "rank correlation (Spearman)",
        ["rbo"] = "agreement at the top (rank-biased overlap)",
        ["shared_cities"] = "cities in both",
        ["jaccard_ties"] = "share of ties in both (Jaccard)",
        ["turnover"] = "share of ties that changed",
        ["rewiring"] = "… between cities that stayed",
        ["composition"] = "… as cities came or went",
        ["mean_a"] = "mean in A",
        ["mean_b"] = "mean in B",
        ["prcc"] = "partial rank correlation",
    };

    /// <summary>The column that states the level of intervals; without it they are at 95 %.</summary>
    public const string Level = "ci_level";

    /// <summary>The head of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="hasLevel">Whether a column of the table states the level of its intervals.</param>
    public static string Of(string column, bool hasLevel) => column switch
    {
        "ci_lo" when hasLevel => "interval from",
        "ci_hi" when hasLevel => "interval to",
        Level => "level of the interval",
        _ => s_words.GetValueOrDefault(column) ?? ColumnGlosses.Of(column) ?? Prose.Words(column),
    };
}
