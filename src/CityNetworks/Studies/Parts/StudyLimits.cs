namespace CityNetworks.Studies.Parts;

/// <summary>The size up to which each part of a study is whole; beyond it is sampled, summarised or left out, and the table <c>parts</c> says so.</summary>
/// <remarks>
/// Sizes are counted on the records, never by a clock, so the same records give the same tables on every machine.
/// The defaults keep a study of a million participations within two minutes of one processor. The commands that make a part alone have no such limits.
/// </remarks>
public sealed record StudyLimits
{
    /// <summary>The limits when nothing else is said.</summary>
    public static StudyLimits Default { get; } = new();

    /// <summary>Centrality by shortest paths: Σ over windows of (cities + events) · participations.</summary>
    public long PathCentralitySteps { get; init; } = 6_000_000_000;

    /// <summary>Rows of the table <c>centrality</c>.</summary>
    public long ScoreRows { get; init; } = 1_000_000;

    /// <summary>Rows of the table <c>ties</c>.</summary>
    public long TieRows { get; init; } = 300_000;

    /// <summary>Steps to make ties: Σ over windows of the squared sizes of events.</summary>
    public long TieSteps { get; init; } = 10_000_000_000;

    /// <summary>Rows of the table <c>paths</c>, and a hundredth of the steps to make them: cities · participations.</summary>
    public long PathRows { get; init; } = 300_000;

    /// <summary>Values that resampling keeps for the table <c>compare</c>: replicates · cities · windows.</summary>
    public long ResampledValues { get; init; } = 20_000_000;

    /// <summary>Steps of a pass over the pairs of both modes, Σ of squared degrees, up to which every measure of structure is compared with chance.</summary>
    public long StructureSteps { get; init; } = 20_000;

    /// <summary>The same up to which the measures that need few passes are compared with chance, and the others are given without comparison.</summary>
    public long StructureStepsCheap { get; init; } = 2_000_000;

    /// <summary>The same up to which the measures that need few passes are given at all.</summary>
    public long StructureStepsAlone { get; init; } = 100_000_000;

    /// <summary>Steps of the simulation: runs · cities · periods.</summary>
    public long SimulationSteps { get; init; } = 2_000_000_000;
}
