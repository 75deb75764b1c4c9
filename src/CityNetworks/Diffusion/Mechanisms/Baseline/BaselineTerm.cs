using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>λ₀·exp(γ'x): adoption on a city's own account.</summary>
/// <param name="Rate">λ₀, a period; at least 0.</param>
public sealed record BaselineTerm(double Rate)
{
    /// <summary>γ by the name of the covariate: a column of <c>cities.csv</c>, a name of <c>covariates.csv</c>, or <c>log_population</c>. A covariate is centred at the mean of the cities that have it; a city without it counts as the mean.</summary>
    public IReadOnlyDictionary<string, double> Covariates { get; init; } = new Dictionary<string, double>();

    /// <summary>ι: the log hazard ratio of one standard deviation of interest, z ~ N(0, 1) drawn once a run and city; see <see cref="AttendanceTerm.Interest"/>.</summary>
    public double Interest { get; init; }
}

/// <summary>The term of a scenario.</summary>
public static class BaselineScenario
{
    extension(Scenario scenario)
    {
        /// <summary>Adoption on a city's own account.</summary>
        public BaselineTerm Baseline => scenario.Terms.Or(new BaselineTerm(0));
    }
}
