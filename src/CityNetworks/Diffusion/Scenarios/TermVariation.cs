namespace CityNetworks.Diffusion.Scenarios;

/// <summary>A scenario in which one number of one mechanism is another.</summary>
/// <param name="Key">The key of the number, with those above it.</param>
/// <param name="Value">The number.</param>
/// <param name="To">What it is changed to.</param>
/// <param name="Changed">The changed scenario.</param>
internal sealed record TermVariation(string Key, double Value, double To, Scenario Changed);
