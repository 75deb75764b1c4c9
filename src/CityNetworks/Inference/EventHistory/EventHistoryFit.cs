using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>A fitted model of the probability that it happens in a row.</summary>
/// <param name="Link">The link.</param>
/// <param name="Terms">Names of the coefficients; the intercept first.</param>
/// <param name="Estimates">The coefficients; NaN where the term was left out as collinear, ±∞ where its level has no finite estimate.</param>
/// <param name="Covariance">Of the coefficients that have a finite estimate; NaN elsewhere. The inverse of the expected information, as R's
/// <c>glm</c> gives it.</param>
/// <param name="LogLikelihood">At the estimates, without a penalty.</param>
/// <param name="Observations">The number of rows.</param>
/// <param name="Events">The number of rows in which it happens.</param>
public sealed record EventHistoryFit(
    Link Link, IReadOnlyList<string> Terms, double[] Estimates, double[,] Covariance, double LogLikelihood, int Observations, int Events)
{
    /// <summary>The penalty.</summary>
    public Penalty Penalty { get; init; } = Penalty.None;

    /// <summary>The number of steps.</summary>
    public int Iterations { get; init; }

    /// <summary>Whether the steps became so small that the estimates stand.</summary>
    public bool Converged { get; init; }

    /// <summary>The largest absolute derivative of the (penalised) log-likelihood in the scaled coefficients, at the end.</summary>
    public double Gradient { get; init; }

    /// <summary>The largest eigenvalue over the smallest of the information of the scaled coefficients.</summary>
    public double Condition { get; init; }

    /// <summary>Terms left out because earlier terms determine them.</summary>
    public IReadOnlyList<string> Collinear { get; init; } = [];

    /// <summary>Levels in which it never or always happens: their effect has no finite estimate.</summary>
    public IReadOnlyList<string> Unbounded { get; init; } = [];

    /// <summary>The number of coefficients estimated, those without a finite estimate included.</summary>
    public int Parameters => Terms.Count - Collinear.Count;

    /// <summary>Akaike's criterion.</summary>
    public double Aic => (2 * Parameters) - (2 * LogLikelihood);

    /// <summary>The standard error of a coefficient by the information.</summary>
    /// <returns>In the unit of the coefficient.</returns>
    public double ErrorOf(int term) => Math.Sqrt(Covariance[term, term]);

    /// <summary>Fits a model.</summary>
    /// <param name="design">The data.</param>
    /// <param name="link">The link.</param>
    /// <param name="penalty">What is added to the likelihood; null: nothing.</param>
    /// <param name="workers">How the work is done.</param>
    /// <remarks>
    /// Method: Fisher scoring (iteratively reweighted least squares) on centred and scaled columns, with halved steps where the likelihood would fall,
    /// until no coefficient moves by more than 1e-9; R stops when the deviance changes by less than 1e-8, so that its errors may differ in the sixth decimal.
    /// Cases: a term that earlier ones determine is left out and has no estimate, as in R. A level in which it never (always) happens has the estimate −∞ (+∞):
    /// its rows add 0 to the log-likelihood and say nothing of the other terms; R prints a large number. Every other separation is refused.
    /// Cost: O(rows × terms²) per step.
    /// Source: McCullagh and Nelder (1989), Generalized Linear Models, section 2.5.
    /// </remarks>
    /// <exception cref="CannotEstimateException">It never or always happens, or the outcome is separated by terms, or the steps do not converge.</exception>
    public static EventHistoryFit Of(Design design, Link link, Penalty? penalty = null, Workers workers = default) =>
        EventHistoryFitter.Fit(design, link, penalty ?? Penalty.None, workers);
}
