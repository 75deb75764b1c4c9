namespace CityNetworks.Reports.Html;

/// <summary>Heads of columns whose names hold an abbreviation or a term of statistics; <see cref="ColumnWords"/> has those of every page.</summary>
internal static class ColumnGlosses
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["aic"] = "AIC (Akaike; lower fits better)",
        ["aicc"] = "AICc (Akaike, corrected for few cases; lower fits better)",
        ["bic"] = "BIC (Schwarz; lower fits better)",
        ["brier"] = "Brier score (mean squared error of the probability)",
        ["brier_skill"] = "skill against the base rate (Brier)",
        ["clustered_se"] = "standard error, clustered",
        ["formation"] = "share of ties that are new",
        ["dissolution"] = "share of ties that ended",
        ["log_likelihood"] = "log likelihood",
        ["mahalanobis"] = "distance from the simulated mean (Mahalanobis)",
        ["mahalanobis_p"] = "p of the distance",
        ["mean_std_error"] = "mean standard error",
        ["moran_i"] = "spatial autocorrelation (Moran’s I)",
        ["p"] = "p (innovation)",
        ["p_comes"] = "probability of coming",
        ["p_ever_a"] = "probability of adopting in A",
        ["p_ever_adopted"] = "probability of adopting",
        ["p_ever_b"] = "probability of adopting in B",
        ["p_flip"] = "share of draws in the other order",
        ["p_lower"] = "p of so low a value",
        ["p_std_error"] = "standard error of p",
        ["p_upper"] = "p of so high a value",
        ["p_with"] = "probability with it",
        ["p_without"] = "probability without it",
        ["power"] = "share of true effects that are found",
        ["prcc_ci_hi"] = "partial rank correlation, interval to",
        ["prcc_ci_lo"] = "partial rank correlation, interval from",
        ["q"] = "q (imitation)",
        ["q_std_error"] = "standard error of q",
        ["r_squared"] = "share of variance explained (R²)",
        ["roc_auc"] = "chance of ranking an adopter above another (area under the curve)",
        ["std_dev"] = "standard deviation",
        ["std_error"] = "standard error",
    };

    private static readonly (string End, string Words)[] s_ends = [("_ci_lo", ", interval from"), ("_ci_hi", ", interval to")];

    /// <summary>The head of a column; null: its name says what it holds.</summary>
    /// <param name="column">Its name.</param>
    public static string? Of(string column)
    {
        if (s_words.TryGetValue(column, out var words))
            return words;
        foreach (var (end, said) in s_ends)
        {
            if (column.EndsWith(end, StringComparison.Ordinal))
                return (s_words.GetValueOrDefault(column[..^end.Length]) ?? Prose.Words(column[..^end.Length])) + said;
        }

        return null;
    }
}
