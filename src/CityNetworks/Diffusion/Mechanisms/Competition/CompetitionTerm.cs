using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Keeping up with rivals, whether one meets them or not.</summary>
/// <param name="Rate">ξ_Q, a period, when all rivals have adopted. Below 0: free riding; the voluntary hazard is then max(0, the sum of all terms).</param>
public sealed record CompetitionTerm(double Rate)
{
    /// <summary>Who a city's rivals are.</summary>
    public RivalKind Rivals { get; init; } = RivalKind.Size;

    /// <summary>h: how fast rivalry falls, in units of ln population (size) or thousands of kilometres (distance); above 0.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether only cities of one country are rivals.</summary>
    public bool SameCountry { get; init; }
}

/// <summary>Who a city's rivals are.</summary>
public enum RivalKind
{
    /// <summary>Cities of like size: exp(−|ln p − ln q|/h).</summary>
    Size,

    /// <summary>Cities near by: exp(−distance/h).</summary>
    Distance,

    /// <summary>Cities that go to the same events: the largest distance between attendance profiles less their own (Burt 1987).</summary>
    StructuralEquivalence,
}

/// <summary>The term of a scenario.</summary>
public static class CompetitionScenario
{
    extension(Scenario scenario)
    {
        /// <summary>Keeping up with rivals.</summary>
        public CompetitionTerm Competition => scenario.Terms.Or(new CompetitionTerm(0));
    }
}
