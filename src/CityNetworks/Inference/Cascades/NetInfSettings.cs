namespace CityNetworks.Inference.Cascades;

/// <summary>How latent ties are inferred.</summary>
public sealed record NetInfSettings
{
    /// <summary>The form of the delays.</summary>
    public DelayKind Kind { get; init; } = DelayKind.Exponential;

    /// <summary>The delays as given; null: estimated from the trees, in turn with the ties.</summary>
    public Delay? Given { get; init; }

    /// <summary>The number of ties, at least 1; null: chosen by how likely cascades held out are.</summary>
    public int? Ties { get; init; }

    /// <summary>Into how many parts the cascades are dealt to choose the number of ties; at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Bootstrap samples of the cascades, for the support of ties; 0: none.</summary>
    public int Bootstraps { get; init; } = 100;

    /// <summary>Ties on record, by (source, target), which are more likely a priori; null: all pairs are alike.</summary>
    public IReadOnlySet<(int Source, int Target)>? Observed { get; init; }

    /// <summary>How many times as likely a tie on record is a priori; at least 1. With 1 the recorded ties are reported but have no effect.</summary>
    public double PriorRatio { get; init; } = 1;

    /// <summary>β: what a source over a tie counts in the choice of ties.</summary>
    public double OnTie { get; init; } = 0.5;

    /// <summary>ε: what a source without a tie counts there.</summary>
    public double OffTie { get; init; } = 1e-10;

    /// <summary>The seed of folds and bootstrap.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A latent tie: the target tends to adopt after the source.</summary>
/// <param name="Step">Its place in the order of choice, from 1.</param>
/// <param name="Source">The source, by number.</param>
/// <param name="Target">The target, by number.</param>
/// <param name="Gain">What it adds to the log-likelihood of the most likely trees.</param>
/// <param name="Prior">What was added to the gain before ties were compared; 0 or below.</param>
/// <param name="PValue">Of the test of Vuong that the trees with the tie are no closer to the truth than those without, one-sided. It is taken on the same
/// cascades that chose the tie and so too small: a way to read the gain, no evidence.</param>
/// <param name="Support">The share of bootstrap samples in which it is chosen too; NaN without any.</param>
/// <param name="Cascades">In how many cascades the target adopts after the source.</param>
/// <param name="MedianDelay">The median delay there.</param>
/// <param name="IsOnRecord">Whether the records have the tie; null: nothing is known.</param>
public sealed record LatentTie(
    int Step, int Source, int Target, double Gain, double Prior, double PValue, double Support, int Cascades, double MedianDelay, bool? IsOnRecord);

/// <summary>A number of ties, and how likely cascades held out are with it.</summary>
/// <param name="Ties">The number of ties, from 0.</param>
/// <param name="LogLikelihood">Of all cascades, each held out once.</param>
/// <param name="Difference">The same less that without ties, a cascade.</param>
/// <param name="Error">The standard error of the difference over cascades.</param>
/// <param name="IsChosen">Whether it is the smallest number that is less likely than the most likely one by no more than the standard error of their
/// difference (the one-standard-error rule of Hastie, Tibshirani and Friedman 2009, section 7.10): ties without an order behind them are not chosen.</param>
public sealed record TieCount(int Ties, double LogLikelihood, double Difference, double Error, bool IsChosen);
