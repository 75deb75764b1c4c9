namespace CityNetworks.Assessment;

/// <summary>The network's own classes of a period's activity.</summary>
public enum StpmClass
{
    /// <summary>0–2 points.</summary>
    Paralyzed,

    /// <summary>3–4 points.</summary>
    MinimalActivity,

    /// <summary>5–6 points.</summary>
    Active,

    /// <summary>7–8 points.</summary>
    Proactive,
}
