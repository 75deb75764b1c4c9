using System.Collections.Frozen;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Networks;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Following peers, the prestigious more than others; neither tie nor outcome is needed.</summary>
/// <param name="Rate">ξ_M, a period, when all peers have adopted; at least 0.</param>
public sealed record MimicryTerm(double Rate)
{
    private static readonly string[] s_size = [CityNumbers.LogPopulation];

    /// <summary>Who a city's peers are.</summary>
    public PeerGroup Peers { get; init; } = PeerGroup.All;

    /// <summary>For <see cref="PeerGroup.Similar"/>: the columns in which cities are alike, <c>log_population</c> or further columns of <c>cities.csv</c> that
    /// hold numbers.</summary>
    public IReadOnlyList<string> SimilarBy { get; init; } = s_size;

    /// <summary>σ, for <see cref="PeerGroup.Similar"/>: how far likeness reaches, in standard deviations of the columns.</summary>
    public double Bandwidth { get; init; } = 1;

    /// <summary>ρ_c: how much office as coordinator adds to the prestige of 1.</summary>
    public double Coordinator { get; init; } = 2;

    /// <summary>ρ_d: how much office as deputy adds.</summary>
    public double Deputy { get; init; } = 0.5;

    /// <summary>How much further roles in a term of office add, by the word of the records.</summary>
    public IReadOnlyDictionary<string, double> Roles { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>δ_M in [0, 1]: the share of an adoption's pull that is left after a period; 1: it lasts.</summary>
    public double Memory { get; init; } = 1;

    /// <summary>θ: replaces the share M by 1/(1 + exp(−s(M − θ))); null: the share itself.</summary>
    public double? Threshold { get; init; }

    /// <summary>s, the slope at the threshold.</summary>
    public double Slope { get; init; } = 10;

    /// <summary>The share M of peers, or what the threshold makes of it.</summary>
    internal double Followed(double share) => Threshold is { } threshold ? 1 / (1 + Math.Exp(-Slope * (share - threshold))) : share;
}

/// <summary>Who a city's peers are.</summary>
public enum PeerGroup
{
    /// <summary>All the cities of the network.</summary>
    All,

    /// <summary>Those of its country.</summary>
    Country,

    /// <summary>Those of its band of size (OECD 2012: cut at 50, 200, 500 and 1,500 thousand inhabitants).</summary>
    Size,

    /// <summary>The nearest larger city alone (Shipan and Volden 2008).</summary>
    Leader,

    /// <summary>All cities, the more alike the more: exp(−‖x_i − x_j‖²/2σ²).</summary>
    Similar,

    /// <summary>The targets of its direct ties (<c>contacts.csv</c>) that hold in the period before, each with the tie's weight.</summary>
    Contacts,
}

/// <summary>The term of a scenario.</summary>
public static class MimicryScenario
{
    extension(Scenario scenario)
    {
        /// <summary>Following peers and the prestigious.</summary>
        public MimicryTerm Mimicry => scenario.Terms.Or(new MimicryTerm(0));
    }
}
