using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The network's endorsement: the policy is an axis of its work plan, or a document was drawn up.</summary>
/// <param name="Rate">ξ_Z, a period, just after an endorsement; at least 0.</param>
public sealed record EndorsementTerm(double Rate)
{
    /// <summary>ζ in [0, 1]: the share of an endorsement that is left after a period.</summary>
    public double Memory { get; init; } = 0.5;

    /// <summary>Further endorsing events, by id, beside the terms of office that have the policy among their themes.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Which endorsements count.</summary>
    public EndorsementCounting Counting { get; init; }

    /// <summary>w, at least 0: the standing of an endorsing event, by its id or else by its kind as the records write it; another has 1.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();
}

/// <summary>Which endorsements count.</summary>
public enum EndorsementCounting
{
    /// <summary>The last one, whatever came before it; of several in one period the weightiest.</summary>
    Last,

    /// <summary>All, added up: the norm grows with their number and standing.</summary>
    All,
}

/// <summary>The term of a scenario.</summary>
public static class EndorsementScenario
{
    extension(Scenario scenario)
    {
        /// <summary>The network's own endorsement.</summary>
        public EndorsementTerm Endorsement => scenario.Terms.Or(new EndorsementTerm(0));
    }
}
