using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Columns;

/// <summary>Heads of columns whose names hold an abbreviation or a term of statistics; <see cref="ColumnWords"/> has those of every page.</summary>
internal static class ColumnGlosses
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["aic"] = Text.Key("AIC (Akaike; lower fits better)"),
        ["aicc"] = Text.Key("AICc (Akaike, corrected for few cases; lower fits better)"),
        ["bic"] = Text.Key("BIC (Schwarz; lower fits better)"),
        ["bias"] = Text.Key("mean error (bias)"),
        ["bias_error"] = Text.Key("simulation error of the bias"),
        ["brier"] = Text.Key("Brier score (mean squared error of the probability)"),
        ["brier_skill"] = Text.Key("skill against the base rate (Brier)"),
        ["clustered_se"] = Text.Key("standard error, clustered"),
        ["chosen"] = Text.Key("chosen"),
        ["coverage"] = Text.Key("share of intervals that hold the truth"),
        ["fitted"] = Text.Key("histories fitted"),
        ["gain_error"] = Text.Key("simulation error of the gain"),
        ["is_true"] = Text.Key("the true ones"),
        ["mean_events"] = Text.Key("mean adoptions"),
        ["rmse"] = Text.Key("root of the mean squared error"),
        ["rows_at_risk"] = Text.Key("rows at risk"),
        ["told_right"] = Text.Key("share of runs that find exactly the true mechanisms"),
        ["true"] = Text.Key("true rate"),
        ["formation"] = Text.Key("share of ties that are new"),
        ["dissolution"] = Text.Key("share of ties that ended"),
        ["log_likelihood"] = Text.Key("log likelihood"),
        ["mahalanobis"] = Text.Key("distance from the simulated mean (Mahalanobis)"),
        ["mahalanobis_p"] = Text.Key("p of the distance"),
        ["mean_std_error"] = Text.Key("mean standard error"),
        ["moran_i"] = Text.Key("spatial autocorrelation (Moran’s I)"),
        ["p"] = Text.Key("p (innovation)"),
        ["p_comes"] = Text.Key("probability of coming"),
        ["p_ever_a"] = Text.Key("probability of adopting in A"),
        ["p_ever_adopted"] = Text.Key("probability of adopting"),
        ["p_ever_b"] = Text.Key("probability of adopting in B"),
        ["p_flip"] = Text.Key("share of draws in the other order"),
        ["p_lower"] = Text.Key("p of so low a value"),
        ["p_std_error"] = Text.Key("standard error of p"),
        ["p_upper"] = Text.Key("p of so high a value"),
        ["p_with"] = Text.Key("probability with it"),
        ["p_without"] = Text.Key("probability without it"),
        ["power"] = Text.Key("share of true effects that are found"),
        ["prcc_ci_hi"] = Text.Key("partial rank correlation, interval to"),
        ["prcc_ci_lo"] = Text.Key("partial rank correlation, interval from"),
        ["q"] = Text.Key("q (imitation)"),
        ["q_std_error"] = Text.Key("standard error of q"),
        ["r_squared"] = Text.Key("share of variance explained (R²)"),
        ["roc_auc"] = Text.Key("chance of ranking an adopter above another (area under the curve)"),
        ["std_dev"] = Text.Key("standard deviation"),
        ["std_error"] = Text.Key("standard error"),
    };

    private static readonly (string End, string Words)[] s_ends = [("_ci_lo", Text.Key(", interval from")), ("_ci_hi", Text.Key(", interval to"))];

    /// <summary>The head of a column; null: its name says what it holds.</summary>
    /// <param name="column">Its name.</param>
    public static string? Of(string column)
    {
        if (s_words.TryGetValue(column, out var words))
            return Text.Word(words);
        foreach (var (end, said) in s_ends)
        {
            if (column.EndsWith(end, StringComparison.Ordinal))
                return Text.Word(s_words.GetValueOrDefault(column[..^end.Length]) ?? Prose.Words(column[..^end.Length])) + Text.Word(said);
        }

        return null;
    }
}
