namespace CityNetworks.Inference.Gatherings;

/// <summary>Which sets of cities are explained.</summary>
public enum SetOutcome
{
    /// <summary>Who comes together at events.</summary>
    Participation,

    /// <summary>Who takes office: coordinator and deputies of terms of office.</summary>
    Office,
}

/// <summary>How sets of cities are explained.</summary>
public sealed record ParticipationSettings
{
    /// <summary>Which sets.</summary>
    public SetOutcome Outcome { get; init; }

    /// <summary>The terms, as docs/ties.md names them; at least one.</summary>
    public IReadOnlyList<string> Terms { get; init; } = ["repetition:1", "repetition:2"];

    /// <summary>Kinds of event whose sets are explained, as words; null: all kinds of participation, terms of office for office. Past events of other kinds
    /// count as past.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Periods until a past event counts half; null: it always counts fully.</summary>
    public double? HalfLife { get; init; }

    /// <summary>The most sets beside each that came; all there are where they are no more.</summary>
    public int Controls { get; init; } = 200;

    /// <summary>The standard deviation of a normal prior on each coefficient, for terms scaled to 0.5; null: maximum likelihood.</summary>
    public double? PriorDeviation { get; init; }

    /// <summary>The seed of the sets drawn.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>An event whose set is explained, beside others.</summary>
/// <param name="Event">The event.</param>
/// <param name="Observed">The set that came, first; then the others.</param>
/// <param name="AtRisk">How many cities might have come.</param>
/// <param name="AreAll">Whether these are all sets there are.</param>
/// <param name="Rows">Statistics, by set, then term.</param>
internal sealed record SetCase(Gathering Event, IReadOnlyList<CitySet> Observed, int AtRisk, bool AreAll, IReadOnlyList<double[]> Rows);
