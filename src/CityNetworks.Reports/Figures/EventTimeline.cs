using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>All events by kind and period: held, cancelled or planned shown by shape and colour.</summary>
internal static class EventTimeline
{
    /// <summary>More marks than this in a cell are a number.</summary>
    private const int MarksPerCell = 12;

    private static readonly string s_notDated = Text.Key("period not known");

    private static readonly LaneMark[] s_key =
        [
            new("held", Text.Key("held")), new("cancelled", Text.Key("cancelled")), new("planned", Text.Key("planned, not known to be held")),
            new("unknown", Text.Key("not known")),
        ];

    public static Figure? Of(StudyTables study)
    {
        if (study.Events.Count == 0)
            return null;
        var known = study.PeriodIds.ToHashSet(StringComparer.Ordinal);
        string[] columns = study.Events.All(@event => known.Contains(@event.Period)) ? [.. study.PeriodIds] : [.. study.PeriodIds, s_notDated];
        var gaps = study.PeriodIds.Where(period => !study.IsRecorded(period)).ToHashSet(StringComparer.Ordinal);
        var lanes = study.Events
            .GroupBy(@event => @event.Kind.Length > 0 ? @event.Kind : Text.Key("other"), StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Key == "coordination")
            .ThenBy(kind => kind.Key == "other")
            .ThenByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new Lane(Prose.Sentence(Text.Word(kind.Key)), string.Empty, Marks(kind, study, known)))
            .ToArray();
        var shown = study.Events.Select(@event => Shape(@event.Status)).ToHashSet(StringComparer.Ordinal);
        var key = SwimLanes.Key([.. s_key.Where(mark => shown.Contains(mark.Shape))]);
        var reading = SwimLanes.Room(columns.Length, MarksPerCell) == 1
            ? Text.Of(
                "Each mark is one event of the records; rest the pointer on it for its title. If a cell would hold more than one mark, it holds their number.")
            : Text.Of(
                "Each mark is one event of the records; rest the pointer on it for its title. If a cell would hold more than a dozen marks, it holds their "
                    + "number.");
        var lasting = study.Events.Any(@event => @event.LastPeriod.Length > 0)
            ? Text.Of(" An event that lasts stands in each of its periods.")
            : string.Empty;
        return new(
            "timeline",
            Text.Of("Events by kind and period"),
            $"{reading}{lasting}",
            Markup.Of($"{key}{SwimLanes.Of(Text.Of("Events by kind and period"), columns, gaps, lanes)}"),
            "record_events",
            Alternative(study));
    }

    private static Dictionary<string, IReadOnlyList<LaneMark>> Marks(IEnumerable<EventRow> events, StudyTables study, HashSet<string> known) => events
        .SelectMany(
            @event => known.Contains(@event.Period) ? SwimLanes.Span(study.PeriodIds, @event.Period, @event.LastPeriod) : [s_notDated],
            (@event, period) => (@event, period))
        .GroupBy(at => at.period, at => at.@event, StringComparer.Ordinal)
        .ToDictionary(
            period => period.Key,
            period => period.Count() > SwimLanes.Room(study.PeriodIds.Count, MarksPerCell)
                ? [LaneMark.Number(period.Count(), Tally.Of(period.Select(@event => @event.Status)))]
                : (IReadOnlyList<LaneMark>)[.. period
                    .OrderBy(@event => @event.Start, StringComparer.Ordinal).ThenBy(@event => @event.Id, StringComparer.Ordinal)
                    .Select(@event => new LaneMark(
                        Shape(@event.Status),
                        $"{study.EventWithId(@event.Id)}: {Text.Word(@event.Status)}{Lasts(@event)}{Host(@event, study)}"))],
            StringComparer.Ordinal);

    private static string Host(EventRow @event, StudyTables study) => @event.Host.Length == 0 ? string.Empty : Text.Of($", host {study.CityName(@event.Host)}");

    private static string Lasts(EventRow @event) => @event.LastPeriod.Length == 0 ? string.Empty : Text.Of($", {@event.Period} to {@event.LastPeriod}");

    private static string Shape(string status) => status is "held" or "cancelled" or "planned" ? status : "unknown";

    private static Markup Alternative(StudyTables study)
    {
        var order = study.PeriodIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        var inOrder = study.Events
            .OrderBy(@event => order.GetValueOrDefault(@event.Period, -1))
            .ThenBy(@event => @event.Start, StringComparer.Ordinal)
            .ThenBy(@event => @event.Id, StringComparer.Ordinal)
            .ToArray();
        return HtmlTable.Of<EventRow>(Text.Of("Events in the order of time"), inOrder,
        [
            new(Text.Of("id"), row => Markup.Of($"{row.Id}")),
            new(Text.Of("title"), row => Markup.Of($"{ShortText.Of(row.Title, 120)}")),
            new(Text.Of("kind"), row => Markup.Of($"{Text.Word(row.Kind)}")),
            new(Text.Of("period"), row => Markup.Of($"{(row.LastPeriod.Length == 0 ? row.Period : Text.Of($"{row.Period} to {row.LastPeriod}"))}")),
            new(Text.Of("host"), row => Markup.Of($"{(row.Host.Length == 0 ? string.Empty : study.CityName(row.Host))}")),
            new(Text.Of("status"), row => Markup.Of($"{Text.Word(row.Status)}")),
        ]);
    }
}
