using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Counterfactuals;

/// <summary>Changed worlds: events and periods. See <see cref="Edits"/>.</summary>
public static class EventEdits
{
    /// <summary>The event did not take place and is not on record.</summary>
    /// <exception cref="ArgumentException">The records do not hold it.</exception>
    public static DiffusionModel WithoutEvent(this DiffusionModel model, string @event)
    {
        Edits.Known(@event, model.Records.Events.Select(row => row.Id), "event", nameof(@event));
        return Without(model, [@event]);
    }

    /// <summary>Nothing took place in the period: its events, terms of office and publications are gone. Time still passes, and memory fades.</summary>
    /// <exception cref="ArgumentException">The records do not hold it.</exception>
    public static DiffusionModel WithoutPeriod(this DiffusionModel model, string period)
    {
        Edits.Known(period, model.Records.Periods.Select(row => row.Id), "period", nameof(period));
        return Without(model, [.. model.Records.Events.Where(row => row.Period == period).Select(row => row.Id)]);
    }

    /// <summary>A further event took place, with these cities.</summary>
    /// <param name="model">The model.</param>
    /// <param name="event">The event, with its period; it counts whatever its evidence.</param>
    /// <param name="cities">Who took part, by id.</param>
    /// <exception cref="ArgumentException">The records hold the event, or do not hold its period or a city.</exception>
    public static DiffusionModel WithEvent(this DiffusionModel model, Event @event, params IEnumerable<string> cities)
    {
        var records = model.Records;
        if (records.Events.Any(row => row.Id == @event.Id))
            throw new ArgumentException($"The records have an event '{@event.Id}'; expected a new id.");
        Edits.Known(@event.Period ?? string.Empty, records.Periods.Select(row => row.Id), "period", nameof(@event));
        var evidence = model.Selection.Evidence.Min();
        var added = cities.Distinct(StringComparer.Ordinal).Select(city =>
        {
            Edits.Known(city, model.Cities, "city", nameof(cities));
            return new Participation(city, @event.Id) { Role = Roles.Participant, Evidence = evidence };
        }).ToArray();
        return model.Changed(records with
        {
            Events = [.. records.Events.Append(@event with { Evidence = evidence }).OrderBy(row => row.Id, StringComparer.Ordinal)],
            Participations = [.. records.Participations, .. added],
        });
    }

    /// <summary>The cancelled meetings were held, with these participants. An upper bound if a cancellation is a sign of low interest.</summary>
    public static DiffusionModel HoldingCancelled(this DiffusionModel model, CancelledMeetings participants) =>
        model.Changed(change: scenario => scenario with { Participation = scenario.Participation with { Cancelled = participants } });

    private static DiffusionModel Without(DiffusionModel model, HashSet<string> events)
    {
        var records = model.Records;
        return model.Changed(records with
        {
            Events = [.. records.Events.Where(row => !events.Contains(row.Id)).Select(row => row.SameOccasion is { } same && events.Contains(same) ? row with { SameOccasion = null } : row)],
            Participations = [.. records.Participations.Where(row => !events.Contains(row.Event))],
            Engagements = [.. records.Engagements.Where(row => !events.Contains(row.Event))],
        });
    }
}
