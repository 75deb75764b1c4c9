namespace CityNetworks.Diffusion.Scenarios;

/// <summary>How a city stands to a policy.</summary>
public enum AdoptionState
{
    /// <summary>It does not know of it.</summary>
    Unaware,

    /// <summary>It knows of it and has not decided.</summary>
    Aware,

    /// <summary>It has adopted it.</summary>
    Adopted,

    /// <summary>It had adopted it and gave it up.</summary>
    Abandoned,

    /// <summary>It decided against it, by others' bad outcomes: a negative lesson.</summary>
    Rejected,
}
