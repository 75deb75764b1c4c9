namespace CityNetworks.Records;

/// <summary>Which rows count: the options that mean the same in every command.</summary>
public sealed record Selection
{
    /// <summary>The study's own rows, all roles, all kinds, only what took place.</summary>
    public static Selection Default { get; } = new();

    /// <summary>Rows of these origins count.</summary>
    public IReadOnlySet<Evidence> Evidence { get; init; } = new HashSet<Evidence> { Records.Evidence.Paper };

    /// <summary>Participations in any of these roles count; null: all, also those without a role.</summary>
    public Roles? Roles { get; init; }

    /// <summary>Participations in these other roles count too, in any case of letters; null: none beside <see cref="Roles"/>.</summary>
    public IReadOnlySet<string>? RoleWords { get; init; }

    /// <summary>Events of these other kinds count too, in any case of letters; null: none beside <see cref="Kinds"/>.</summary>
    public IReadOnlySet<string>? KindWords { get; init; }

    /// <summary>Which roles count, in words.</summary>
    public string RolesText => (Roles, RoleWords) switch
    {
        (null, null) => "all",
        (null, { } words) => string.Join(", ", words.Order(StringComparer.Ordinal)),
        ({ } roles, null) => roles.ToString().ToLowerInvariant(),
        ({ } roles, { } words) => $"{roles.ToString().ToLowerInvariant()}, {string.Join(", ", words.Order(StringComparer.Ordinal))}",
    };

    /// <summary>Events of these kinds count; null: all.</summary>
    public IReadOnlySet<EventKind>? Kinds { get; init; }

    /// <summary>Whether cancelled events count as held.</summary>
    public bool IncludeCancelled { get; init; }

    /// <summary>How participations count whose start is not known; where no event lasts it changes nothing.</summary>
    public UnknownStart UnknownStart { get; init; }

    /// <summary>Whether participations that are not certain make ties: of unknown presence, or of a probability between 0 and 1.</summary>
    public UncertainRows Uncertain { get; init; }

    /// <summary>Whether the city counts.</summary>
    public bool Counts(City city) => Evidence.Contains(city.Evidence);

    /// <summary>Whether the event counts at all.</summary>
    public bool Counts(Event @event) =>
        Evidence.Contains(@event.Evidence)
        && ((Kinds is null && KindWords is null) || Kinds?.Contains(@event.Kind) is true || (@event.KindWord is { } kind && KindWords?.Contains(kind) is true))
        && (@event.Status is EventStatus.Held || (IncludeCancelled && @event.Status is EventStatus.Cancelled));

    /// <summary>
    /// Whether the participation counts, given that its event does. One that is not certain makes no tie unless <see cref="Uncertain"/> says so: it is drawn in
    /// simulations.
    /// </summary>
    public bool Counts(Participation participation) => Counts(ParticipationDetail.Of(participation));

    /// <summary>Whether the participation would count if it were certain, and is not.</summary>
    public bool IsUncertain(Participation participation)
    {
        var row = ParticipationDetail.Of(participation);
        return IsUncertain(row) && Counts(row with { Presence = Presence.Present, Probability = null });
    }

    /// <summary>How many participations in events that count would count if they were certain, and are not.</summary>
    /// <param name="records">The records. Cost: O(rows) where some are not certain.</param>
    /// <returns>Their number.</returns>
    public int CountUncertain(RecordSet records)
    {
        var rows = ParticipationColumns.Of(records.Participations);
        var uncertain = Array.ConvertAll(rows.Details, row => IsUncertain(row) && Counts(row with { Presence = Presence.Present, Probability = null }));
        if (!uncertain.Contains(true))
            return 0;
        var counted = records.Events.Where(Counts).Select(@event => @event.Id).ToHashSet(StringComparer.Ordinal);
        var isCounted = Array.ConvertAll(rows.EventIds, counted.Contains);
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
            count += uncertain[rows.DetailOf[row]] && isCounted[rows.Events[row]] ? 1 : 0;
        return count;
    }

    /// <summary>How many participations are left out because of their evidence.</summary>
    /// <param name="records">The records. Cost: O(rows) where some have another evidence.</param>
    /// <returns>Their number.</returns>
    public int CountOtherEvidence(RecordSet records)
    {
        var rows = ParticipationColumns.Of(records.Participations);
        var isOther = Array.ConvertAll(rows.Details, row => !Evidence.Contains(row.Evidence));
        if (!isOther.Contains(true))
            return 0;
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
            count += isOther[rows.DetailOf[row]] ? 1 : 0;
        return count;
    }

    internal bool Counts(ParticipationDetail row) =>
        Evidence.Contains(row.Evidence)
        && ((Roles is null && RoleWords is null)
            || (row.Role & Roles.GetValueOrDefault()) != 0
            || (row.RoleWord is { } role && RoleWords?.Contains(role) is true))
        && (row is { Presence: Presence.Present, Probability: null or 1 } || (Uncertain is UncertainRows.Count && IsUncertain(row)));

    // A probability of 0 is certain, and so is one of 1 unless the presence is unknown.
    private static bool IsUncertain(ParticipationDetail row) =>
        row.Presence is Presence.Unknown ? row.Probability is not 0 : row is { Presence: Presence.Present, Probability: > 0 and < 1 };
}

/// <summary>What participations make that are not certain.</summary>
public enum UncertainRows
{
    /// <summary>No tie: the smaller of the two networks between which the true one lies. Simulations draw them.</summary>
    LeaveOut,

    /// <summary>A tie, as if the city came: the larger of the two.</summary>
    Count,
}

/// <summary>How a participation counts whose start is not known, at an event where others have one.</summary>
public enum UnknownStart
{
    /// <summary>From the start of the event.</summary>
    Event,

    /// <summary>Not at all.</summary>
    LeaveOut,
}
