using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>From the rows of the records to the nodes and ties of the network, by number.</summary>
public static class RecordCounts
{
    /// <summary>Table <c>counts</c>: item, count, text.</summary>
    /// <remarks>
    /// Items: <c>events_recorded</c> (of the evidence asked for), <c>events_counted</c> (held, unless the selection says otherwise, and of the kinds asked
    /// for), <c>events_with_city</c> (of those, with a city that counts),
    /// <c>events_joined</c> (of those, that report the same occasion as another and are one node with it), <c>network_events</c>; then
    /// <c>participation_rows</c> that count, <c>participations_uncertain</c>, <c>participations_other_evidence</c> (left out) and <c>network_ties</c>,
    /// different pairs of city and event.
    /// events_with_city − events_joined = network_events. Adoptions: <c>adoption_rows</c> that count, and <c>contact_rows</c>.
    /// </remarks>
    public static Table Of(RecordSet records, Selection selection, TwoModeNetwork network)
    {
        var counted = records.Events.Where(selection.Counts).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var cities = records.Cities.Where(selection.Counts).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var rows = records.Participations.Where(row => selection.Counts(row) && counted.Contains(row.Event) && cities.Contains(row.City)).ToArray();
        var named = rows.Select(row => row.Event).Distinct(StringComparer.Ordinal).Count();
        var inNetwork = network.All.CountEvents();
        (string Item, long Count, string Text)[] counts =
        [
            ("events_recorded", records.Events.Count(row => selection.Evidence.Contains(row.Evidence)), "events of the records, of the sources asked for"),
            ("events_counted", counted.Count, "of these, events that count: held, unless the selection says otherwise, and of the kinds and sources asked for"),
            ("events_with_city", named, "of these, events that name a city that counts"),
            ("events_joined", named - inNetwork, "of these, events that report the same occasion as another (column same_occasion) and are one with it"),
            ("network_events", inNetwork, "events of the network"),
            ("participation_rows", rows.Length, "rows of a city at an event that count"),
            ("participations_uncertain", selection.CountUncertain(records), "rows of unknown presence, or of a probability below 1, at events that count"),
            ("participations_other_evidence", selection.CountOtherEvidence(records), "rows of a city at an event whose evidence does not count"),
            ("network_ties", network.All.TieCount, "different pairs of a city and an event: several roles at one event, or at one occasion, make one"),
            ("adoption_rows", records.Adoptions.Count(row => selection.Evidence.Contains(row.Evidence)), "adoptions on record"),
            ("contact_rows", records.Contacts.Count, "direct ties on record"),
        ];
        return Table.Of("counts", counts)
            .Text("item", row => row.Item)
            .Integer("count", row => row.Count)
            .Text("text", row => row.Text)
            .Build();
    }
}
