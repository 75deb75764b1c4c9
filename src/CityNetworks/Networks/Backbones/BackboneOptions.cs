using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>The null model with which a tie is compared.</summary>
public enum BackboneMethod
{
    /// <summary>Stochastic degree sequence model: margins kept on average (<see cref="Bicm"/>), exact tails.</summary>
    Sdsm,

    /// <summary>Fixed degree sequence model: margins kept exactly (<see cref="Curveball"/>), tails by simulation.</summary>
    Fdsm,

    /// <summary>Each city draws its events blindly: only the cities' activity is kept.</summary>
    Hypergeometric,

    /// <summary>Each city's strength falls on its ties at random.</summary>
    Disparity,
}

/// <summary>How a backbone is drawn.</summary>
public sealed record BackboneOptions
{
    /// <summary>SDSM-like defaults: alpha 0.05, Holm, ties stronger than chance only.</summary>
    public static BackboneOptions Default { get; } = new();

    /// <summary>A tie is kept when its adjusted p-value is below this.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>How p-values are adjusted over the pairs tested in the window.</summary>
    public Adjustment Adjustment { get; init; } = Adjustment.Holm;

    /// <summary>Whether ties weaker than chance are kept too, with sign −1; each tail then counts twice.</summary>
    public bool Signed { get; init; }

    /// <summary>Whether pairs that share no event are tested too; else only those that met.</summary>
    public bool AllPairs { get; init; }

    /// <summary>More pairs than this are refused.</summary>
    public long PairLimit { get; init; } = 50_000_000;

    /// <summary>Who could be where; for <see cref="BackboneMethod.Sdsm"/> and <see cref="BackboneMethod.Fdsm"/>.</summary>
    public IEligibility? Eligibility { get; init; }

    /// <summary>The weight that <see cref="BackboneMethod.Disparity"/> looks at.</summary>
    public TieWeight Weight { get; init; }

    /// <summary>Random networks for <see cref="BackboneMethod.Fdsm"/>; the smallest possible p-value is 1/(Replicates + 1).</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Trades for each node of the smaller mode before a random network is looked at; at least <see cref="Curveball.FewestTrades"/>.</summary>
    public double TradesPerNode { get; init; } = Curveball.DefaultTrades;

    /// <summary>The seed of <see cref="BackboneMethod.Fdsm"/>.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Check(BackboneMethod method)
    {
        if (!(Alpha is > 0 and < 1))
            throw new ArgumentException($"{nameof(Alpha)} is {Alpha}; expected a number between 0 and 1.");
        if (Replicates < 1)
            throw new ArgumentException($"{nameof(Replicates)} is {Replicates}; expected at least 1.");
        if (!(TradesPerNode >= Curveball.FewestTrades && double.IsFinite(TradesPerNode)))
            throw new ArgumentException(
                $"{nameof(TradesPerNode)} is {TradesPerNode}; expected at least {Curveball.FewestTrades}, or the observed network is not forgotten.");
        if (Eligibility is not null && method is not (BackboneMethod.Sdsm or BackboneMethod.Fdsm))
        {
            throw new ArgumentException(
                $"{nameof(Eligibility)} is given with {method}; expected {BackboneMethod.Sdsm} or {BackboneMethod.Fdsm}, which can respect it.");
        }

        if (Signed && method is BackboneMethod.Disparity)
            throw new ArgumentException($"{nameof(Signed)} is given with {method}, which knows only strong ties; expected another method.");
    }
}
