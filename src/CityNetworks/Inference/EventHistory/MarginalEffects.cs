namespace CityNetworks.Inference.EventHistory;

/// <summary>The average marginal effect of a term on the probability that it happens in a period.</summary>
/// <param name="Term">The term.</param>
/// <param name="Effect">In probability a unit of the term.</param>
/// <param name="Error">Its standard error, by the delta method.</param>
public sealed record MarginalEffect(string Term, double Effect, double Error)
{
    /// <summary>The average marginal effects of all terms but the intercept.</summary>
    /// <remarks>
    /// Formula: β_k · mean over rows of dh/dη; for a level it is the mean difference between h with and without it. A product of terms counts as a
    /// term of its own.
    /// Cases: NaN for a term without a finite estimate.
    /// </remarks>
    /// <param name="fit">The fitted model.</param>
    /// <param name="design">The data that it was fitted to.</param>
    /// <param name="covariance">Of the coefficients: by the information, or by clusters.</param>
    public static IReadOnlyList<MarginalEffect> Of(EventHistoryFit fit, Design design, double[,] covariance)
    {
        var eta = FittedRows.Of(fit, design).Predictors;
        return [.. design.Terms.Select((term, column) => double.IsFinite(fit.Estimates[column + 1]) ? Of(fit, design, covariance, eta, column)
            : new MarginalEffect(term, double.NaN, double.NaN))];
    }

    private static MarginalEffect Of(EventHistoryFit fit, Design design, double[,] covariance, double[] eta, int column)
    {
        var n = fit.Terms.Count;
        var gradient = new double[n];
        var effect = 0.0;
        var estimate = fit.Estimates[column + 1];
        for (var row = 0; row < eta.Length; row++)
        {
            if (double.IsInfinity(eta[row]))
                continue;
            if (design.IsLevel[column])
            {
                var without = eta[row] - (design.Columns[column][row] * estimate);
                var (high, low) = (Links.Slope(fit.Link, without + estimate), Links.Slope(fit.Link, without));
                effect += Links.Hazard(fit.Link, without + estimate) - Links.Hazard(fit.Link, without);
                for (var k = 0; k < n; k++)
                {
                    var value = k == 0 ? 1 : design.Columns[k - 1][row];
                    gradient[k] += k == column + 1 ? high : (high - low) * value;
                }

                continue;
            }

            var slope = Links.Slope(fit.Link, eta[row]);
            var bend = slope * Links.Curvature(fit.Link, eta[row]);
            effect += slope * estimate;
            for (var k = 0; k < n; k++)
                gradient[k] += (bend * estimate * (k == 0 ? 1 : design.Columns[k - 1][row])) + (k == column + 1 ? slope : 0);
        }

        var variance = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                variance += double.IsNaN(covariance[i, j]) ? 0 : gradient[i] * covariance[i, j] * gradient[j];
        }

        return new MarginalEffect(fit.Terms[column + 1], effect / eta.Length, Math.Sqrt(variance) / eta.Length);
    }
}
