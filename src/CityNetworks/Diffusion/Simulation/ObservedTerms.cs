namespace CityNetworks.Diffusion.Simulation;

/// <summary>The covariates of the mechanisms over an observed history of adoptions; see <see cref="HazardTerms.Observed"/>.</summary>
/// <param name="Cities">By number, the ids of the cities, ascending.</param>
/// <param name="Periods">By number, the ids of the periods, in order.</param>
/// <param name="Mechanisms">By number, the ids of the mechanisms, in the order of the model.</param>
/// <param name="Values">By period, mechanism and city: M of the period before. Units: as each mechanism defines its M; of the baseline exp(γ'x), of coercion
/// −ln(1 − h).</param>
/// <param name="AtRisk">By period and city: a member in the period, not forbidden to adopt, without the policy at its beginning.</param>
public sealed record ObservedTerms(
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Periods,
    IReadOnlyList<string> Mechanisms,
    IReadOnlyList<double[][]> Values,
    IReadOnlyList<bool[]> AtRisk);
