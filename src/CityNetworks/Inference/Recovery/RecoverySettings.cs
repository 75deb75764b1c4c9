namespace CityNetworks.Inference.Recovery;

/// <summary>What is taken as true in a study of recovery, and what is recorded of it.</summary>
public sealed record RecoverySettings
{
    /// <summary>The true rates, hazards per period: the baseline, and each mechanism of the fit (0: it is fitted, and does nothing).</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Rates { get; init; }

    /// <summary>The number of made-up policies, each like one of the records in turn; null: those with an adoption on record, or one.</summary>
    public int? Policies { get; init; }

    /// <summary>How many cities have a made-up policy at the start, drawn by the seed; where none is on record for a policy of the records too.</summary>
    public int Initial { get; init; } = 2;

    /// <summary>Attendances that the fit is integrated over where some is not certain; a multiple of 16.</summary>
    public int Attendances { get; init; } = 16;

    /// <summary>The mean of a policy's benefit and its standard deviation between policies, where outcomes are made up.</summary>
    public (double Mean, double Deviation) Benefit { get; init; } = (0.5, 0.7);

    /// <summary>Periods added at the end of the records, in which the meetings of the last are held again.</summary>
    public int MorePeriods { get; init; }
}
