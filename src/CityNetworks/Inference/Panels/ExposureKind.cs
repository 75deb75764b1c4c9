namespace CityNetworks.Inference.Panels;

/// <summary>Which other cities a city's exposure to a policy is counted over.</summary>
public enum ExposureKind
{
    /// <summary>The targets of its direct ties (<c>contacts.csv</c>) that hold in the period.</summary>
    Contacts,

    /// <summary>The cities that attended an event with it in the period.</summary>
    Events,

    /// <summary>The cities that it is tied to by co-participation up to the period.</summary>
    Ties,
}

/// <summary>Over which periods meetings count for an exposure at the end of a period.</summary>
public enum ExposureWindow
{
    /// <summary>The period alone.</summary>
    Each,

    /// <summary>All periods up to it.</summary>
    Cumulative,

    /// <summary>A number of periods up to it.</summary>
    Sliding,

    /// <summary>All periods of the records, later ones included: a static network. It uses ties from the future.</summary>
    All,
}

/// <summary>How exposure is counted.</summary>
public sealed record ExposureSettings
{
    /// <summary>The cities that exposure is counted over.</summary>
    public ExposureKind Kind { get; init; } = ExposureKind.Contacts;

    /// <summary>Over which periods meetings count; null: each period for <see cref="ExposureKind.Events"/>, all periods so far for <see
    /// cref="ExposureKind.Ties"/>.</summary>
    public ExposureWindow? Window { get; init; }

    /// <summary>The width of a sliding window, in periods; at least 1.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Whether a target counts by the weight of its ties (of contacts) or by the number of shared events, instead of once.</summary>
    public bool Weighted { get; init; }

    /// <summary>ℓ: exposure of period t is that at the end of t − ℓ; at least 0. With 0 the adopters of the same period count, which is no cause.</summary>
    public int Lag { get; init; } = 1;

    internal ExposureWindow WindowOf => Window ?? (Kind is ExposureKind.Ties ? ExposureWindow.Cumulative : ExposureWindow.Each);
}
