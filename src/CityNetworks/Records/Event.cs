namespace CityNetworks.Records;

/// <summary>A row of <c>events.csv</c>.</summary>
public sealed record Event(string Id)
{
    /// <summary>Its title, or a description; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Its kind.</summary>
    public EventKind Kind { get; init; }

    /// <summary>A kind that is none of the known ones, as it is written; null: none, or a known one.</summary>
    public string? KindWord { get; init; }

    /// <summary>The kind as a word.</summary>
    public string KindText => KindWord ?? Kind.ToString().ToLowerInvariant();

    /// <summary>The period it belongs to, the first of them when it lasts; null when only a date, or nothing, is known.</summary>
    public string? Period { get; init; }

    /// <summary>The last period it lasts into; null: it has one period, <see cref="Period"/>.</summary>
    public string? LastPeriod { get; init; }

    /// <summary>When it began.</summary>
    public CalendarDate? Start { get; init; }

    /// <summary>Its last day, or the month or year of it; that day still belongs to the event.</summary>
    public CalendarDate? End { get; init; }

    /// <summary>The city that gave the place, by id; null when not known or none.</summary>
    public string? Host { get; init; }

    /// <summary>Who ran it, as printed.</summary>
    public string? Organiser { get; init; }

    /// <summary>Whether it took place.</summary>
    public EventStatus Status { get; init; } = EventStatus.Held;

    /// <summary>Themes, by slug; those that are ids of policies tie the event to the policy.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Weight of one participation in it (days, say); null is 1.</summary>
    public double? Weight { get; init; }

    /// <summary>The event, by id, that stands for the same occasion: two rows report one gathering, the other one counts.</summary>
    public string? SameOccasion { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>certain, probable or unresolved.</summary>
    public string? Confidence { get; init; }

    /// <summary>Where in the source.</summary>
    public string? Source { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}
