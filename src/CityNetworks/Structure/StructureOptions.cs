using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;

namespace CityNetworks.Structure;

/// <summary>What <see cref="StructureTable"/> measures and how it compares.</summary>
public sealed record StructureOptions
{
    /// <summary>The measures, in any order; null: all for which there is what they need.</summary>
    public IReadOnlyCollection<StructureMeasure>? Measures { get; init; }

    /// <summary>Columns of numbers by name, a value for each city, NaN where not known: for Moran's I and Geary's C.</summary>
    public IReadOnlyDictionary<string, double[]> Columns { get; init; } = new Dictionary<string, double[]>();

    /// <summary>The time of each event, never falling, as <see cref="Networks.EventTimes"/> has it; null: its period. For brokerage over time.</summary>
    public IReadOnlyList<int>? EventTimes { get; init; }

    /// <summary>Draws networks of fixed margins; null: measures that need them have no expected value.</summary>
    public NullDraw? Null { get; init; }

    /// <summary>How many networks are drawn for a window.</summary>
    public int NullDraws { get; init; } = 1000;

    /// <summary>How often labels or values are permuted.</summary>
    public int Permutations { get; init; } = 1000;

    /// <summary>Starts of the search for communities, in the window as in every draw.</summary>
    public int Starts { get; init; } = 10;

    /// <summary>For permutations and communities.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A window where one pass over the pairs of both modes, Σ_e d_e² + Σ_i k_i² steps, exceeds this is refused; 5·10⁹ take seconds, and every draw as
    /// long again.</summary>
    public long WorkLimit { get; init; } = 5_000_000_000;

    /// <summary>How the work is done.</summary>
    public Workers Workers { get; init; }
}
