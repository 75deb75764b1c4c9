namespace CityNetworks.Diffusion.Simulation;

/// <summary>A stretch of time in which a city had a policy.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="From">The period in which it adopted, by id: it has the policy from the end of this period.</param>
/// <param name="To">The period in which it gave the policy up, by id: it has it no more from the end of this period; null: it kept it.</param>
public sealed record AdoptionSpell(string City, string From, string? To = null);
