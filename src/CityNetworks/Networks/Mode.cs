namespace CityNetworks.Networks;

/// <summary>The two modes of a two-mode network.</summary>
public enum Mode
{
    /// <summary>Cities.</summary>
    City,

    /// <summary>Events.</summary>
    Event,
}
