using System.Collections.Frozen;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Who comes to meetings, and which are held.</summary>
public sealed record ParticipationTerm
{
    /// <summary>Who comes to a meeting beside the recorded participants, whose list is taken to be incomplete; null: only the recorded ones.</summary>
    public AttendanceTerm? Attendance { get; init; }

    /// <summary>How many must come for a meeting that the records do not know as held; null: it is held whoever comes.</summary>
    public Quorum? Quorum { get; init; }

    /// <summary>What becomes of meetings recorded as cancelled.</summary>
    public CancelledMeetings Cancelled { get; init; }

    /// <summary>Further kinds of event at which participants come together to meet, as the records write them, in any case of letters.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];

    /// <summary>Whether participants come together to meet at the event, so that the scenario may say who comes.</summary>
    /// <param name="event">An event of the records.</param>
    /// <returns>Whether its kind is one of the known kinds of meeting, or of <see cref="Meetings"/>.</returns>
    public bool IsMeeting(Event @event) => @event.Kind.IsMeeting() || Meetings.Contains(@event.KindText, StringComparer.OrdinalIgnoreCase);

    /// <summary>ρ in [0, 1]: how likely a city reads a publication, drawn once per run for each city and publication; 1: all do.</summary>
    public double Readers { get; init; } = 1;
}

/// <summary>π = logit⁻¹(logit b + a₁(F − 1) − a₂·distance to the host in 1000 km + a₃·host + a₄·coordinator + a₅·deputy + a₆·theme − a₇·fatigue + a₈·interest):
/// how likely a member comes to a meeting.</summary>
/// <param name="Base">b in (0, 1): the probability for a member without office, near the host, with full capacity.</param>
public sealed record AttendanceTerm(double Base)
{
    /// <summary>a₁: what full capacity F adds over none, on the logit scale.</summary>
    public double Capacity { get; init; }

    /// <summary>a₂: what 1000 km to the host take away; an unknown distance takes nothing.</summary>
    public double Distance { get; init; }

    /// <summary>a₃: what it adds to be the host.</summary>
    public double Host { get; init; }

    /// <summary>a₄: what office as coordinator adds.</summary>
    public double Coordinator { get; init; }

    /// <summary>a₅: what office as deputy adds.</summary>
    public double Deputy { get; init; }

    /// <summary>What further roles in a term of office add, by the word of the records.</summary>
    public IReadOnlyDictionary<string, double> Roles { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>a₆: what it adds that the city took part for certain, in an earlier period, in an event on record as held with one of the meeting's
    /// themes.</summary>
    public double Theme { get; init; }

    /// <summary>a₇: what it takes away that the meeting before, in the order of periods and ids, was not held, by the records or in the run.</summary>
    public double Fatigue { get; init; }

    /// <summary>
    /// a₈: what one standard deviation of interest adds, z ~ N(0, 1) drawn once a run and city. Where <c>baseline.interest</c> has the interested adopt sooner,
    /// those who come differ
    /// from those who do not though no meeting moves anybody: selection.
    /// </summary>
    public double Interest { get; init; }
}

/// <summary>A meeting with fewer participants is not held.</summary>
/// <param name="Cities">The number of cities needed.</param>
/// <param name="Countries">The number of countries needed.</param>
public sealed record Quorum(int Cities, int Countries)
{
    /// <summary>Whether meetings recorded as held need it too. Off: what was held was held.</summary>
    public bool Recorded { get; init; }
}

/// <summary>What becomes of meetings recorded as cancelled.</summary>
public enum CancelledMeetings
{
    /// <summary>They are not held.</summary>
    Recorded,

    /// <summary>They are held with those participants of the last meeting before (of its kind) that was held who are members in the period: the least to
    /// expect.</summary>
    Worst,

    /// <summary>They are held with participants drawn from the attendance term (base 0.35 where the scenario has none).</summary>
    Likely,

    /// <summary>They are held and every city comes that is a member in the period.</summary>
    Best,
}
