namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Organisations that carry a policy from the cities they met to the cities they meet later.</summary>
/// <param name="Rate">ξ_G, a period and unit of what is carried; at least 0.</param>
public sealed record GoBetweensTerm(double Rate)
{
    /// <summary>δ in [0, 1]: the share that is left after a period, of what an organisation carries and of what a city heard from it.</summary>
    public double Memory { get; init; } = 0.7;

    /// <summary>The weight of an organisation by its <c>actor</c>; one of an actor not named weighs 1.</summary>
    public IReadOnlyDictionary<string, double> Actors { get; init; } = new Dictionary<string, double>();
}
