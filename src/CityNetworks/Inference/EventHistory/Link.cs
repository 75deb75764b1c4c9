using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>How a linear predictor η becomes the probability h that it happens in a period.</summary>
public enum Link
{
    /// <summary>h = 1/(1 + e^−η); e^β is an odds ratio.</summary>
    Logit,

    /// <summary>h = Φ(η), the form of Berry and Berry (1990).</summary>
    Probit,

    /// <summary>h = 1 − exp(−e^η): proportional hazards in grouped time; e^β is a hazard ratio (Prentice and Gloeckler 1978).</summary>
    Cloglog,
}

/// <summary>What one row gives to the log-likelihood and its derivatives in η.</summary>
/// <param name="LogLikelihood">y ln h + (1 − y) ln(1 − h).</param>
/// <param name="Score">Its derivative in η.</param>
/// <param name="Information">The expected information (dh/dη)²/(h(1 − h)), at least 0.</param>
internal readonly record struct LinkRow(double LogLikelihood, double Score, double Information);

/// <summary>The three links, exact in the tails.</summary>
internal static class Links
{
    private const double Near = 8; // beyond, the continued fraction is exact where erfc is not

    /// <summary>A row at η.</summary>
    public static LinkRow Row(Link link, double eta, bool happens) => link switch
    {
        Link.Logit => Logit(eta, happens),
        Link.Probit => Probit(eta, happens),
        _ => Cloglog(eta, happens),
    };

    /// <summary>h.</summary>
    /// <returns>A probability a period.</returns>
    public static double Hazard(Link link, double eta) => link switch
    {
        Link.Logit => 1 / (1 + Math.Exp(-eta)),
        Link.Probit => NormalTail.Upper(-eta),
        _ => -NearZero.ExpM1(-Math.Exp(eta)),
    };

    /// <summary>dh/dη.</summary>
    /// <returns>Probability per unit of the predictor.</returns>
    public static double Slope(Link link, double eta) => link switch
    {
        Link.Logit => Hazard(link, eta) * Hazard(link, -eta),
        Link.Probit => NormalTail.Density(eta),
        _ => Math.Exp(eta - Math.Exp(eta)),
    };

    /// <summary>d²h/dη² over dh/dη: what Firth's adjustment and the errors of marginal effects need.</summary>
    /// <returns>Per unit of the predictor.</returns>
    public static double Curvature(Link link, double eta) => link switch
    {
        Link.Logit => 1 - (2 * Hazard(link, eta)),
        Link.Probit => -eta,
        _ => 1 - Math.Exp(eta),
    };

    /// <summary>The η of a probability in (0, 1).</summary>
    /// <returns>A number on the scale of the link: log-odds, or ln −ln(1 − h).</returns>
    public static double Predictor(Link link, double hazard) => link switch
    {
        Link.Logit => Math.Log(hazard / (1 - hazard)),
        Link.Probit => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, hazard),
        _ => Math.Log(-NearZero.LogP1(-hazard)),
    };

    private static LinkRow Logit(double eta, bool happens)
    {
        var e = Math.Exp(-Math.Abs(eta));
        var small = e / (1 + e);
        var hazard = eta > 0 ? 1 / (1 + e) : small;
        var other = eta > 0 ? small : 1 / (1 + e);
        var log = -NearZero.LogP1(e) - (eta > 0 == happens ? 0 : Math.Abs(eta));
        return new LinkRow(log, happens ? other : -hazard, hazard * other);
    }

    private static LinkRow Probit(double eta, bool happens)
    {
        if (Math.Abs(eta) < Near)
        {
            // One tail and one density serve all: Φ and Q add up to 1.
            var tail = NormalTail.Upper(Math.Abs(eta));
            var density = NormalTail.Density(eta);
            var (below, above) = eta > 0 ? (1 - tail, tail) : (tail, 1 - tail);
            var log = eta > 0 == happens ? NearZero.LogP1(-tail) : Math.Log(tail);
            return new LinkRow(log, happens ? density / below : -density / above, density * density / (below * above));
        }

        var up = NormalTail.Ratio(-eta); // φ/Φ
        var down = NormalTail.Ratio(eta); // φ/(1 − Φ)
        return new LinkRow(NormalTail.LogUpper(happens ? -eta : eta), happens ? up : -down, up * down);
    }

    private static LinkRow Cloglog(double eta, bool happens)
    {
        var rate = Math.Exp(Math.Min(eta, 700));
        var ratio = rate > 700 ? 0 : rate < 1e-300 ? 1 : rate / NearZero.ExpM1(rate);
        return happens
            ? new LinkRow(rate < 1e-12 ? eta : Math.Log(-NearZero.ExpM1(-rate)), ratio, rate * ratio)
            : new LinkRow(-rate, -rate, rate * ratio);
    }
}
