namespace CityNetworks.Studies.GoldenValues;

/// <summary>A value known from elsewhere, and how to compute ours.</summary>
/// <param name="Id">Where it belongs: G1 … G6 the groups of published and hand-computed values, G8 the office network of the bundled records, INV what must not
/// change a value.</param>
/// <param name="What">What is computed.</param>
/// <param name="Expected">The known value.</param>
/// <param name="Tolerance">How far ours may lie from it: half of its last known digit.</param>
/// <param name="Compute">Ours.</param>
/// <param name="Others">Where and why other tools differ; null: nowhere known.</param>
public sealed record ConformanceCheck(string Id, string What, double Expected, double Tolerance, Func<double> Compute, string? Others = null)
{
    /// <summary>Whether a computed value is the expected one.</summary>
    public bool Passes(double actual) => Math.Abs(actual - Expected) <= Tolerance;
}
