namespace CityNetworks.Diffusion.Simulation;

/// <summary>A city adopts in one run: what the adoption is attributed to, and when within the period.</summary>
/// <param name="Cell">City and lane.</param>
/// <param name="Cause">The mechanism, by number.</param>
/// <param name="Source">The city, by number; −1: none.</param>
/// <param name="Carrier">Who carried the policy from the source, by place among the carriers of the mechanism; −1: nobody.</param>
/// <param name="Time">The part of the period that had passed when the clock ran out, in [0, 1]: hazards are constant within a period.</param>
/// <param name="Degree">The degree of transfer.</param>
/// <param name="Objects">What passed over.</param>
internal readonly record struct RunAdoption(int Cell, int Cause, int Source, int Carrier, double Time, TransferDegree Degree, byte Objects);
