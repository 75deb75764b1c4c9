using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The words a column allows, and what each means.</summary>
internal sealed class Words<T>
{
    private readonly Dictionary<string, T> _meanings;
    private readonly NearestName _nearest;

    public Words(params IEnumerable<(string Word, T Meaning)> words)
    {
        _meanings = words.ToDictionary(word => word.Word, word => word.Meaning, StringComparer.Ordinal);
        _nearest = new NearestName(_meanings.Keys);
    }

    /// <summary>The words, for messages.</summary>
    public string Allowed => string.Join(", ", _meanings.Keys);

    public bool TryRead(string word, out T? meaning) => _meanings.TryGetValue(word, out meaning);

    public string Suggestion(string word, ProblemLog log) => _nearest.Suggestion(word, log.MaySuggest);
}

/// <summary>The vocabularies of the tables.</summary>
internal static class Words
{
    public static Words<Roles> Roles { get; } = new(
        ("coordinator", Records.Roles.Coordinator),
        ("deputy", Records.Roles.Deputy),
        ("host", Records.Roles.Host),
        ("organiser", Records.Roles.Organiser),
        ("presenter", Records.Roles.Presenter),
        ("author", Records.Roles.Author),
        ("participant", Records.Roles.Participant));

    public static Words<EventKind> Kinds { get; } = new(
        ("coordination", EventKind.Coordination),
        ("meeting", EventKind.Meeting),
        ("workshop", EventKind.Workshop),
        ("congress", EventKind.Congress),
        ("training", EventKind.Training),
        ("publication", EventKind.Publication),
        ("forum", EventKind.Forum),
        ("visit", EventKind.Visit),
        ("other", EventKind.Other));

    public static Words<EventStatus> Statuses { get; } = new(
        ("held", EventStatus.Held),
        ("cancelled", EventStatus.Cancelled),
        ("planned", EventStatus.Planned),
        ("unknown", EventStatus.Unknown));

    public static Words<Evidence> Evidence { get; } = new(("paper", Records.Evidence.Paper), ("secondary", Records.Evidence.Secondary));

    public static Words<Presence> Presences { get; } = new(("present", Presence.Present), ("absent", Presence.Absent), ("unknown", Presence.Unknown));

    public static Words<bool> PeriodStatuses { get; } = new(("recorded", true), ("no-record", false));

    public static Words<string> Confidence { get; } = Plain("certain", "probable", "unresolved");

    public static Words<string> ActorKinds { get; } = Plain("internal", "external", "go-between");

    public static Words<string> Actors { get; } = Plain(
        "elected-officials", "political-parties", "bureaucrats", "advocacy-groups", "experts", "transnational-corporations",
        "think-tanks", "international-organisations", "non-governmental-organisations", "consultants");

    public static Words<string> Objects { get; } = Plain(
        "policy-goals", "policy-structures", "policy-instruments", "policy-programmes", "institutions", "ideologies", "ideas-and-attitudes", "negative-lessons");

    public static Words<string> Degrees { get; } = Plain("copying", "emulation", "combination", "inspiration");

    private static Words<string> Plain(params string[] words) => new(words.Select(word => (word, word)));
}
