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

    /// <summary>Whether the city counts.</summary>
    public bool Counts(City city) => Evidence.Contains(city.Evidence);

    /// <summary>Whether the event counts at all.</summary>
    public bool Counts(Event @event) =>
        Evidence.Contains(@event.Evidence)
        && ((Kinds is null && KindWords is null) || Kinds?.Contains(@event.Kind) is true || (@event.KindWord is { } kind && KindWords?.Contains(kind) is true))
        && (@event.Status is EventStatus.Held || (IncludeCancelled && @event.Status is EventStatus.Cancelled));

    /// <summary>
    /// Whether the participation counts, given that its event does. A participation that is not certain (probability below 1) makes no tie: it is drawn in
    /// simulations.
    /// </summary>
    public bool Counts(Participation participation) => Counts(ParticipationDetail.Of(participation));

    internal bool Counts(ParticipationDetail row) =>
        Evidence.Contains(row.Evidence)
        && ((Roles is null && RoleWords is null)
            || (row.Role & Roles.GetValueOrDefault()) != 0
            || (row.RoleWord is { } role && RoleWords?.Contains(role) is true))
        && row is { Presence: Presence.Present, Probability: null or 1 };
}

/// <summary>How a participation counts whose start is not known, at an event where others have one.</summary>
public enum UnknownStart
{
    /// <summary>From the start of the event.</summary>
    Event,

    /// <summary>Not at all.</summary>
    LeaveOut,
}
