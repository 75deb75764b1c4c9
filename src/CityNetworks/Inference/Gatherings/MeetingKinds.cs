using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>Which events cities come to or not, so that who comes can be drawn.</summary>
internal static class MeetingKinds
{
    private static readonly EventKind[] s_kinds = [EventKind.Meeting, EventKind.Workshop, EventKind.Congress, EventKind.Training];

    /// <summary>Meetings, workshops, congresses and trainings; where no event of the records is of such a kind (most lists of participations state none),
    /// every event but offices and publications. A fit that names kinds is about those.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="kinds">The kinds that a fit names; null: none.</param>
    public static Func<Event, bool> Of(RecordSet records, IReadOnlyList<string>? kinds)
    {
        if (kinds is not null)
            return row => kinds.Contains(row.KindText, StringComparer.OrdinalIgnoreCase);
        return records.Events.Any(row => s_kinds.Contains(row.Kind))
            ? row => s_kinds.Contains(row.Kind)
            : row => row.Kind is not (EventKind.Coordination or EventKind.Publication);
    }
}
