using CityNetworks.Diffusion.Mechanisms;

namespace CityNetworks.Inference.Additive;

/// <summary>One of the causes that compete in an additive hazard: rate · exp(Σ γ v) · M.</summary>
/// <param name="Term">Its name; the rate's name in the table of coefficients.</param>
/// <param name="Values">M by row; null: 1 in every row (the baseline).</param>
public sealed record HazardComponent(string Term, double[]? Values)
{
    /// <summary>The name of the cause that needs nobody else.</summary>
    public const string Baseline = BaselineDefinition.Name;

    /// <summary>Covariates v that raise or lower the rate, with their names.</summary>
    public IReadOnlyList<(string Term, double[] Values)> Modifiers { get; init; } = [];

    /// <summary>Whether the rate may be negative: competition, which may hold cities back.</summary>
    public bool IsSignFree { get; init; }

    /// <summary>Names of its parameters: the rate, then each γ.</summary>
    public IEnumerable<string> Parameters => Modifiers.Select(modifier => $"{Term}:{modifier.Term}").Prepend(Term);
}
