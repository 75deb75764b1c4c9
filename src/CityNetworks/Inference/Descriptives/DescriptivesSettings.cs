using CityNetworks.Inference.Panels;

namespace CityNetworks.Inference.Descriptives;

/// <summary>How the diffusion of a policy is described.</summary>
public sealed record DescriptivesSettings
{
    /// <summary>The policies, by id; null: those with an adoption on record.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>How exposure is counted; its lag holds for thresholds.</summary>
    public ExposureSettings Exposure { get; init; } = new();

    /// <summary>
    /// Whether numbers are counted as netdiffuseR counts them: thresholds at the period of adoption itself, also of those who adopted in the first period,
    /// non-adopters as adopters one period after the last, and infectiousness by the ties of period t + k.
    /// </summary>
    public bool AsNetdiffuseR { get; init; }

    /// <summary>K: how many periods before and after an adoption count for infectiousness and susceptibility; at least 1.</summary>
    public int Reach { get; init; } = 1;

    /// <summary>r of the weights (1 + r)^(k − 1) of the k-th period; null: weight k.</summary>
    public double? Discount { get; init; }

    /// <summary>Whether infectiousness and susceptibility are divided by how many adopt in the periods counted.</summary>
    public bool Normalised { get; init; }

    /// <summary>A column of cities whose autocorrelation is asked for beside that of adoption; null: none.</summary>
    public string? Column { get; init; }

    /// <summary>Permutations of each test.</summary>
    public int Permutations { get; init; } = 1000;

    /// <summary>The seed of the permutations.</summary>
    public ulong Seed { get; init; } = 1;
}
