namespace CityNetworks.Networks.Backbones;

/// <summary>Both tails of a law of counts.</summary>
/// <param name="AtLeast">P(W* ≥ k) by k, from 0.</param>
/// <param name="AtMost">P(W* ≤ k) by k, from 0.</param>
internal readonly record struct CountTails(double[] AtLeast, double[] AtMost);
