namespace CityNetworks.Inference.EventHistory;

/// <summary>The average marginal effect of a term on the probability that it happens in a period.</summary>
/// <param name="Term">The term.</param>
/// <param name="Effect">In probability a unit of the term.</param>
/// <param name="Error">Its standard error, by the delta method.</param>
public sealed record MarginalEffect(string Term, double Effect, double Error)
{
    /// <summary>The average marginal effects of all terms but the intercept.</summary>
    /// <remarks>
    /// Formula: β_k · mean over rows of dh/dη; for a level it is the mean difference of h between all rows at that level and all at the reference. A
    /// product of terms counts as a term of its own.
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
        var siblings = design.IsLevel[column] ? LevelsBeside(design, column) : [];
        for (var row = 0; row < eta.Length; row++)
        {
            if (design.IsLevel[column])
            {
                effect += AddLevel(fit, design, siblings, column, row, gradient);
                continue;
            }

            if (double.IsInfinity(eta[row]))
                continue;
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

    // h of the row at the level less h at the reference: no other level of the factor is on.
    private static double AddLevel(EventHistoryFit fit, Design design, bool[] siblings, int column, int row, double[] gradient)
    {
        var reference = fit.Estimates[0];
        for (var k = 0; k < design.Columns.Count; k++)
        {
            if (k != column && !siblings[k] && design.Columns[k][row] != 0 && !double.IsNaN(fit.Estimates[k + 1]))
                reference += design.Columns[k][row] * fit.Estimates[k + 1];
        }

        if (double.IsInfinity(reference))
            return 0;
        var level = reference + fit.Estimates[column + 1];
        var (high, low) = (Links.Slope(fit.Link, level), Links.Slope(fit.Link, reference));
        gradient[0] += high - low;
        gradient[column + 1] += high;
        for (var k = 0; k < design.Columns.Count; k++)
            gradient[k + 1] += k == column || siblings[k] ? 0 : (high - low) * design.Columns[k][row];
        return Links.Hazard(fit.Link, level) - Links.Hazard(fit.Link, reference);
    }

    // By column, whether it marks another level of the same factor: its name is "factor=level". A product of levels is a term of its own.
    private static bool[] LevelsBeside(Design design, int column)
    {
        var factor = FactorOf(design.Terms[column]);
        return [.. design.Terms.Select((term, k) => k != column && design.IsLevel[k] && factor is not null && FactorOf(term) == factor)];
    }

    private static string? FactorOf(string term) =>
        term.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && !term.Contains(':', StringComparison.Ordinal) ? term[..end] : null;
}
