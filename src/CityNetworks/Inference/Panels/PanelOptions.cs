using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Inference.Panels;

/// <summary>What happens to a city in a row of a panel.</summary>
public enum PanelOutcome
{
    /// <summary>It adopts the policy.</summary>
    Adoption,

    /// <summary>It gives the policy up.</summary>
    Disadoption,
}

/// <summary>Which rows a panel has and how its covariates are counted.</summary>
public sealed record PanelOptions
{
    /// <summary>The policies, by id; null: those with an adoption on record.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>What is at risk of happening.</summary>
    public PanelOutcome Outcome { get; init; }

    /// <summary>How exposure is counted.</summary>
    public ExposureSettings Exposure { get; init; } = new();

    /// <summary>How the mechanisms are counted: memory, peers, rivals …; its rates are not looked at. Null: the defaults of a scenario.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The first period at risk, by id; null: the second recorded one.</summary>
    public string? From { get; init; }

    /// <summary>The last period at risk, by id; null: the last recorded one.</summary>
    public string? To { get; init; }
}
