namespace CityNetworks.Records;

/// <summary>A row of <c>events.csv</c>.</summary>
public sealed record Event(string Id)
{
    private readonly EventDetails _details = EventDetails.None; // few events of a million have any

    /// <summary>Its title, or a description; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Its kind.</summary>
    public EventKind Kind { get; init; }

    /// <summary>A kind that is none of the known ones, as it is written; null: none, or a known one.</summary>
    public string? KindWord
    {
        get => _details.KindWord;
        init => _details = _details with { KindWord = value };
    }

    /// <summary>The kind as a word.</summary>
    public string KindText => KindWord ?? Kind.ToString().ToLowerInvariant();

    /// <summary>The period it belongs to, the first of them when it lasts; null when only a date, or nothing, is known.</summary>
    public string? Period { get; init; }

    /// <summary>The last period it lasts into; null: it has one period, <see cref="Period"/>.</summary>
    public string? LastPeriod { get; init; }

    /// <summary>When it began.</summary>
    public CalendarDate? Start { get; init; }

    /// <summary>Its last day, or the month or year of it; that day still belongs to the event.</summary>
    public CalendarDate? End
    {
        get => _details.End;
        init => _details = _details with { End = value };
    }

    /// <summary>The city that gave the place, by id; null when not known or none.</summary>
    public string? Host
    {
        get => _details.Host;
        init => _details = _details with { Host = value };
    }

    /// <summary>Who ran it, as printed.</summary>
    public string? Organiser
    {
        get => _details.Organiser;
        init => _details = _details with { Organiser = value };
    }

    /// <summary>Whether it took place.</summary>
    public EventStatus Status { get; init; } = EventStatus.Held;

    /// <summary>Themes, by slug; those that are ids of policies tie the event to the policy.</summary>
    public IReadOnlyList<string> Themes
    {
        get => _details.Themes;
        init => _details = _details with { Themes = value };
    }

    /// <summary>Weight of one participation in it (days, say); null is 1.</summary>
    public double? Weight
    {
        get => _details.Weight;
        init => _details = _details with { Weight = value };
    }

    /// <summary>The event, by id, that stands for the same occasion: two rows report one gathering, the other one counts.</summary>
    public string? SameOccasion
    {
        get => _details.SameOccasion;
        init => _details = _details with { SameOccasion = value };
    }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>certain, probable or unresolved.</summary>
    public string? Confidence
    {
        get => _details.Confidence;
        init => _details = _details with { Confidence = value };
    }

    /// <summary>Where in the source.</summary>
    public string? Source
    {
        get => _details.Source;
        init => _details = _details with { Source = value };
    }

    /// <summary>A remark.</summary>
    public string? Note
    {
        get => _details.Note;
        init => _details = _details with { Note = value };
    }

    // One object for all that is rarely known, as events may be many.
    private sealed record EventDetails
    {
        public static EventDetails None { get; } = new();

        public string? KindWord { get; init; }

        public CalendarDate? End { get; init; }

        public string? Host { get; init; }

        public string? Organiser { get; init; }

        public IReadOnlyList<string> Themes { get; init; } = [];

        public double? Weight { get; init; }

        public string? SameOccasion { get; init; }

        public string? Confidence { get; init; }

        public string? Source { get; init; }

        public string? Note { get; init; }
    }
}
