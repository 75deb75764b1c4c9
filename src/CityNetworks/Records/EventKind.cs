namespace CityNetworks.Records;

/// <summary>The kinds of event.</summary>
public enum EventKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A term of office: coordinator and deputies of one period.</summary>
    Coordination,

    /// <summary>A meeting of the network.</summary>
    Meeting,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>A congress.</summary>
    Congress,

    /// <summary>A course or training.</summary>
    Training,

    /// <summary>A publication, which its authors address to all.</summary>
    Publication,

    /// <summary>A forum of others in which the network took part.</summary>
    Forum,

    /// <summary>A technical visit.</summary>
    Visit,
}

/// <summary>What is known of kinds of event.</summary>
internal static class EventKinds
{
    /// <summary>The kinds at which participants come together to meet, so that a scenario may say who comes.</summary>
    public static IReadOnlySet<EventKind> Meetings { get; } =
        new HashSet<EventKind> { EventKind.Meeting, EventKind.Workshop, EventKind.Congress, EventKind.Training };

    /// <summary>Whether participants come together there to meet.</summary>
    public static bool IsMeeting(this EventKind kind) => Meetings.Contains(kind);
}

/// <summary>Whether an event took place.</summary>
public enum EventStatus
{
    /// <summary>The sources do not say.</summary>
    Unknown,

    /// <summary>It took place. Blank is read as held.</summary>
    Held,

    /// <summary>It was called off: it makes no ties.</summary>
    Cancelled,

    /// <summary>It was planned; nothing shows that it took place.</summary>
    Planned,
}

/// <summary>Whether a city came.</summary>
public enum Presence
{
    /// <summary>It did. Blank is read as this.</summary>
    Present,

    /// <summary>It is known not to have come: no tie, and no draw in simulations.</summary>
    Absent,

    /// <summary>
    /// Nobody knows. No tie, unless <see cref="Selection.Uncertain"/> says so; simulations draw it with the probability of its row, else with that which the
    /// scenario's attendance gives the city, or the usual attendance where the scenario has none.
    /// </summary>
    Unknown,
}

/// <summary>Where a row comes from.</summary>
public enum Evidence
{
    /// <summary>The study that the data set records. Blank is read as this.</summary>
    Paper,

    /// <summary>Another source.</summary>
    Secondary,
}
