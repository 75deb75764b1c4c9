namespace CityNetworks.Networks;

/// <summary>How the two participations in a shared event are joined by <see cref="TieWeight.Weighted"/>.</summary>
public enum WeightJoin
{
    /// <summary>min(w_ie, w_je): the time both were there, when weights are days.</summary>
    Minimum,

    /// <summary>w_ie · w_je: an entry of the product of the weighted incidence with its transpose.</summary>
    Product,
}

/// <summary>Which ties are kept, how long they are remembered, and how large a result is allowed to become.</summary>
public sealed record CoTiesOptions
{
    /// <summary>All ties, no memory.</summary>
    public static CoTiesOptions Default { get; } = new();

    /// <summary>Ties weaker than this are left out while they are made; for a weight that is not symmetric, the stronger direction counts.</summary>
    public double MinimumWeight { get; init; }

    /// <summary>A tie is kept when it is among this many strongest of either of its cities; equal weights are ordered by city id. Null keeps all.</summary>
    public int? TopPerCity { get; init; }

    /// <summary>Periods until an event counts half, back from the window's last period; null: every event counts fully.</summary>
    public double? HalfLife { get; init; }

    /// <summary>How <see cref="TieWeight.Weighted"/> joins two participations.</summary>
    public WeightJoin Join { get; init; }

    /// <summary>More ties than this are refused before they are stored; 200 million take 2.4 GB.</summary>
    public long TieLimit { get; init; } = 200_000_000;

    /// <summary>More multiply-adds than this (Σ_e d_e²) are refused before any work; 10¹¹ take minutes.</summary>
    public long WorkLimit { get; init; } = 100_000_000_000;

    internal void Check()
    {
        if (!(MinimumWeight >= 0))
            throw new ArgumentException($"{nameof(MinimumWeight)} is {MinimumWeight}; expected at least 0.");
        if (TopPerCity < 1)
            throw new ArgumentException($"{nameof(TopPerCity)} is {TopPerCity}; expected at least 1, or null for all.");
        if (HalfLife is { } periods && !(periods > 0))
            throw new ArgumentException($"{nameof(HalfLife)} is {HalfLife} periods; expected more than 0, or null for no decay.");
    }
}
