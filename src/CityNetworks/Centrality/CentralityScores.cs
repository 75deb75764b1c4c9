using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>One measure of one window.</summary>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Dialect">Whose normalisation.</param>
/// <param name="Raw">By the measure's formula.</param>
/// <param name="Values">Normalised.</param>
/// <param name="Converged">False when an iterative measure did not reach its tolerance: then the numbers are not results.</param>
public sealed record CentralityScores(string Measure, CentralityDialect Dialect, ModeValues Raw, ModeValues Values, bool Converged);
