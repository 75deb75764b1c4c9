using System.Globalization;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>Something that can be chosen: a city, a meeting, or a city for a meeting.</summary>
/// <param name="City">The city; null where a meeting is chosen.</param>
/// <param name="Event">The meeting; null where a city is chosen.</param>
/// <param name="Cost">What it costs, above 0.</param>
public sealed record SeedCandidate(City? City, Event? Event, double Cost)
{
    private const double UsualAttendance = 0.35;

    private static readonly HashSet<EventKind> s_meetings = [EventKind.Meeting, EventKind.Workshop, EventKind.Congress, EventKind.Training];

    /// <summary>All that can be chosen in a world, by city, then event.</summary>
    /// <exception cref="ArgumentException">A cost is missing or not above 0, or the options do not go together.</exception>
    public static IReadOnlyList<SeedCandidate> Of(DiffusionModel model, SeedOptions options)
    {
        if (options.Choice is SeedChoice.Events && (options.CostColumn is not null || options.MinimumPerCountry > 0))
            throw new ArgumentException("Costs and minima are those of cities; expected neither when events are chosen.", nameof(options));

        var meetings = model.Records.Events.Where(e => s_meetings.Contains(e.Kind) && model.Selection.Evidence.Contains(e.Evidence)).ToArray();
        var cities = model.Population.Cities;
        switch (options.Choice)
        {
            case SeedChoice.Events:
                return [.. meetings.Where(e => e.Status is EventStatus.Cancelled or EventStatus.Planned && !model.Selection.Counts(e)).Select(e => new SeedCandidate(null, e, 1))];
            case SeedChoice.Invitations:
                var counted = meetings.Where(e => model.Selection.Counts(e) && e.SameOccasion is null && model.Timeline.NumberOf(e.Period!) < model.Timeline.End - 1).ToArray();
                var there = model.Records.Participations.Where(model.Selection.Counts).Select(row => (row.City, row.Event)).ToHashSet();
                return [.. cities.SelectMany(city => counted
                    .Where(e => !there.Contains((city.Id, e.Id)) && model.Timeline.IsMember(city, model.Timeline.NumberOf(e.Period!)))
                    .Select(e => new SeedCandidate(city, e, CostOf(city, options))))];
            default:
                var initial = model.Scenario.Initial.Select(adopter => adopter.City).ToHashSet(StringComparer.Ordinal);
                return [.. cities.Where(city => !initial.Contains(city.Id)).Select(city => new SeedCandidate(city, null, CostOf(city, options)))];
        }
    }

    /// <summary>The world in which these are chosen as well.</summary>
    internal static DiffusionModel Choose(DiffusionModel model, IReadOnlyList<SeedCandidate> chosen)
    {
        if (chosen.Count == 0)
            return model;

        var adopters = chosen.Where(choice => choice.Event is null).Select(choice => new InitialAdopter(choice.City!.Id));
        var held = chosen.Where(choice => choice.City is null).Select(choice => choice.Event!.Id).ToHashSet(StringComparer.Ordinal);
        var invited = chosen.Where(choice => choice.City is not null && choice.Event is not null).Select(choice => new Participation(choice.City!.Id, choice.Event!.Id) { Evidence = choice.Event.Evidence, Role = model.Selection.Roles ?? Roles.Participant });
        var usual = model.Scenario.Participation.Attendance is null ? held.SelectMany(id => Usual(model, id)) : [];
        return DiffusionModel.Create(
            model.Records with
            {
                Events = held.Count == 0 ? model.Records.Events : [.. model.Records.Events.Select(e => held.Contains(e.Id) ? e with { Status = EventStatus.Held } : e)],
                Participations = [.. model.Records.Participations, .. invited, .. usual],
            },
            model.Scenario with { Initial = [.. model.Scenario.Initial, .. adopters] },
            model.Selection);
    }

    // Who comes to a meeting that is held after all, where the scenario does not say: as for cancelled meetings that a scenario holds.
    private static IEnumerable<Participation> Usual(DiffusionModel model, string @event)
    {
        var meeting = model.Records.Events.First(e => e.Id == @event);
        var recorded = model.Records.Participations.Where(row => row.Event == @event).Select(row => row.City).ToHashSet(StringComparer.Ordinal);
        return model.Population.Cities
            .Where(city => !recorded.Contains(city.Id) && model.Timeline.IsMember(city, model.Timeline.NumberOf(meeting.Period!)))
            .Select(city => new Participation(city.Id, @event) { Probability = UsualAttendance, Evidence = meeting.Evidence, Role = model.Selection.Roles ?? Roles.Participant });
    }

    private static double CostOf(City city, SeedOptions options)
    {
        if (options.CostColumn is not { } column)
            return 1;
        var text = city.Covariates.GetValueOrDefault(column);
        var cost = column == "population" ? city.Population ?? double.NaN : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        return cost > 0
            ? cost
            : throw new ArgumentException($"City '{city.Id}' has {(text is null ? "nothing" : $"'{text}'")} in column '{column}'; expected what it costs, a number above 0.", nameof(options));
    }
}
