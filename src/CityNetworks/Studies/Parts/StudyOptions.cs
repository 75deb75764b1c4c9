using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Studies.Parts;

/// <summary>What a study asks for.</summary>
public sealed record StudyOptions
{
    /// <summary>Which rows count.</summary>
    public Selection Selection { get; init; } = Selection.Default;

    /// <summary>The spread to simulate; null: none.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The seed of tests and simulation.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Runs of the simulation.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>The size up to which each part is whole.</summary>
    public StudyLimits Limits { get; init; } = StudyLimits.Default;
}
