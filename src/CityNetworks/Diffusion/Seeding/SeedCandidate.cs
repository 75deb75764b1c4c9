using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>Something that can be chosen: a city, a meeting, or a city for a meeting.</summary>
/// <param name="City">The city; null where a meeting is chosen.</param>
/// <param name="Event">The meeting; null where a city is chosen.</param>
/// <param name="Cost">What it costs, above 0.</param>
public sealed record SeedCandidate(City? City, Event? Event, double Cost)
{
    /// <summary>All that can be chosen in a world, by city, then event.</summary>
    /// <exception cref="ArgumentException">A cost is missing or not above 0, or the options do not go together.</exception>
    public static IReadOnlyList<SeedCandidate> Of(DiffusionModel model, SeedOptions options)
    {
        if (options.Choice is SeedChoice.Events && (options.CostColumn is not null || options.MinimumPerCountry > 0))
            throw new ArgumentException("Costs and minima are those of cities; expected neither when events are chosen.", nameof(options));

        var meetings = model.Records.Events.Where(e => model.Scenario.Participation.IsMeeting(e) && model.Selection.Evidence.Contains(e.Evidence)).ToArray();
        var cities = model.Population.Cities;
        switch (options.Choice)
        {
            case SeedChoice.Events:
                var open = meetings.Where(e => e.Status is EventStatus.Cancelled or EventStatus.Planned && !model.Selection.Counts(e)).ToArray();
                var expected = model.Records.Participations
                    .Where(row => row.Probability is null or > 0)
                    .Select(row => row.Event)
                    .ToHashSet(StringComparer.Ordinal);
                if (open.Length > 0 && model.Scenario.Participation.Attendance is null && !open.Any(e => expected.Contains(e.Id)))
                    throw new ArgumentException(
                        "No participant of a cancelled or planned meeting is on record, and the scenario does not say who would come, so holding one would "
                            + "change nothing; expected \"participation\": { \"attendance\": { \"base\": … } } in the scenario.",
                        nameof(options));
                return [.. open.Select(e => new SeedCandidate(null, e, 1))];
            case SeedChoice.Invitations:
                var counted = meetings
                    .Where(e => model.Selection.Counts(e) && e.SameOccasion is null && model.Timeline.NumberOf(e.Period!) < model.Timeline.End - 1)
                    .ToArray();
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
        var invited = chosen.Where(choice => choice.City is not null && choice.Event is not null).Select(choice => new Participation(
            choice.City!.Id, choice.Event!.Id)
        { Evidence = choice.Event.Evidence, Role = model.Selection.Roles ?? Roles.Participant });
        return DiffusionModel.Create(
            model.Records with
            {
                Events = held.Count == 0
                    ? model.Records.Events
                    : [.. model.Records.Events.Select(e => held.Contains(e.Id) ? e with { Status = EventStatus.Held } : e)],
                Participations = [.. model.Records.Participations, .. invited],
            },
            model.Scenario with { Initial = [.. model.Scenario.Initial, .. adopters] },
            model.Selection);
    }

    private static double CostOf(City city, SeedOptions options)
    {
        if (options.CostColumn is not { } column)
            return 1;
        var text = city.Covariates.GetValueOrDefault(column);
        var cost = column == "population" ? city.Population ?? double.NaN : CityNumbers.Parsed(text);
        return cost > 0
            ? cost
            : throw new ArgumentException(
                $"City '{city.Id}' has {(text is null ? "nothing" : $"'{text}'")} in column '{column}'; expected what it costs, a number above 0.",
                nameof(options));
    }
}
