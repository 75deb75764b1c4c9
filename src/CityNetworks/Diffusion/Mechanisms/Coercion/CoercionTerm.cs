using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Orders of superior bodies.</summary>
public sealed record CoercionTerm
{
    /// <summary>Orders to adopt; null: those of the records for the policy. Its <see cref="Mandate.Policy"/> is not looked at.</summary>
    public IReadOnlyList<Mandate>? Mandates { get; init; }

    /// <summary>Orders not to.</summary>
    public IReadOnlyList<Preemption> Preemptions { get; init; } = [];
}

/// <summary>An order not to adopt: the hazard is 0 while it is in force.</summary>
/// <param name="From">The first period, by id.</param>
/// <param name="To">The period after the last, by id; null: to the end.</param>
public sealed record Preemption(string From, string? To = null)
{
    /// <summary>The cities bound, by id; empty: all.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];
}

/// <summary>The term of a scenario.</summary>
public static class CoercionScenario
{
    extension(Scenario scenario)
    {
        /// <summary>Mandates and pre-emption.</summary>
        public CoercionTerm Coercion => scenario.Terms.Or(new CoercionTerm());
    }
}
