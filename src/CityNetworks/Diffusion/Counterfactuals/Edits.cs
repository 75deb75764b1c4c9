using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Counterfactuals;

/// <summary>Changed worlds: each gives a new model and leaves the old one as it is. Here: cities and their offices.</summary>
/// <remarks>Random numbers are addressed by id, so what is left keeps its random numbers; see <see cref="Counterfactual"/>.</remarks>
public static class Edits
{
    /// <summary>The city is gone: from the records, and from what the scenario says. Events it hosted or coordinated take place without it.</summary>
    /// <exception cref="ArgumentException">The records do not hold it.</exception>
    public static DiffusionModel WithoutCity(this DiffusionModel model, string city)
    {
        var records = model.Records;
        Known(city, records.Cities.Select(row => row.Id), "city", nameof(city));
        return model.Changed(
            records with
            {
                Cities = [.. records.Cities.Where(row => row.Id != city)],
                Participations = [.. records.Participations.Where(row => row.City != city)],
                Outcomes = [.. records.Outcomes.Where(row => row.City != city)],
                Covariates = [.. records.Covariates.Where(row => row.City != city)],
                Adoptions = [.. records.Adoptions.Where(row => row.City != city)],
                Contacts = [.. records.Contacts.Where(row => row.Source != city && row.Target != city)],
                Mandates = [.. Orders.Without(records.Mandates, city)],
            },
            scenario => MechanismCatalogue.All.Aggregate(
                scenario with { Initial = [.. scenario.Initial.Where(initial => initial.City != city)] },
                (changed, definition) => definition.WithoutCity(changed, city)));
    }

    /// <summary>The city is there, and takes part in these events. A row of the records that does not count is made to count.</summary>
    /// <param name="model">The model.</param>
    /// <param name="city">The city; where the records have a row of that id, theirs holds.</param>
    /// <param name="events">The events it takes part in, by id, with its role.</param>
    /// <exception cref="ArgumentException">The city counts already, or the records do not hold an event.</exception>
    public static DiffusionModel WithCity(this DiffusionModel model, City city, params IEnumerable<(string Event, Roles Role)> events)
    {
        var records = model.Records;
        if (model.Population.NumberOf(city.Id) >= 0)
            throw new ArgumentException($"The city '{city.Id}' is there already; expected one that is not.");
        var evidence = model.Selection.Evidence.Min();
        var row = (records.Cities.FirstOrDefault(known => known.Id == city.Id) ?? city) with { Evidence = evidence };
        var added = events.Select(part =>
        {
            Known(part.Event, records.Events.Select(known => known.Id), "event", nameof(events));
            return new Participation(city.Id, part.Event) { Role = part.Role, Evidence = evidence };
        }).ToArray();
        return model.Changed(records with
        {
            Cities = [.. records.Cities.Where(known => known.Id != city.Id).Append(row).OrderBy(known => known.Id, StringComparer.Ordinal)],
            Participations = [.. records.Participations.Where(known => known.City != city.Id || !added.Any(part => part.Event == known.Event)), .. added],
        });
    }

    /// <summary>The city never had the role: terms of office it held so are gone for it, at meetings it takes part without the role.</summary>
    /// <exception cref="ArgumentException">The records do not hold the city, or it has no such role in what counts.</exception>
    public static DiffusionModel WithoutRole(this DiffusionModel model, string city, Roles role)
    {
        var records = model.Records;
        Known(city, records.Cities.Select(row => row.Id), "city", nameof(city));
        bool Has(Participation row) => row.City == city && (row.Role & role) != 0;
        if (!records.Participations.Any(Has))
        {
            var had = records.Participations.Where(row => row.City == city && row.Role is not Roles.None).Select(row => row.Role).Distinct().Order();
            throw new ArgumentException(
                $"The city '{city}' is nowhere {role.ToString().ToLowerInvariant()}; expected a role it has: "
                    + $"{string.Join(", ", had).ToLowerInvariant()}.");
        }

        var offices = records.Events.Where(row => row.Kind is EventKind.Coordination).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return model.Changed(records with
        {
            Events = role.HasFlag(Roles.Host) ? [.. records.Events.Select(row => row.Host == city ? row with { Host = null } : row)] : records.Events,
            Participations = [.. records.Participations
                .Select(row => Has(row) ? row with { Role = row.Role & ~role } : row)
                .Where((row, place) => row.Role is not Roles.None || records.Participations[place].Role is Roles.None || !offices.Contains(row.Event))],
        });
    }

    /// <summary>Office goes round: the terms of coordination, in the order of time, go to one member after the other, each once before any twice, in an order
    /// drawn from the seed. Deputies stay.</summary>
    /// <remarks>What prestige and contact of a few coordinators were worth shows against a world in which nobody holds office for long.</remarks>
    public static DiffusionModel RotatingCoordinators(this DiffusionModel model, ulong seed = 1)
    {
        var records = model.Records;
        string[] members = [.. model.Cities];
        new Numerics.CounterRandom(seed).Sequence(Numerics.RandomPurpose.Permutation, 0).Shuffle(members.AsSpan());
        var period = records.Periods.Select((row, number) => (row.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var terms = records.Events
            .Where(row => row.Kind is EventKind.Coordination)
            .ToDictionary(row => row.Id, row => period[row.Period!], StringComparer.Ordinal);
        var turns = records.Participations
            .Where(row => (row.Role & Roles.Coordinator) != 0 && terms.ContainsKey(row.Event))
            .OrderBy(row => terms[row.Event]).ThenBy(row => row.Event, StringComparer.Ordinal).ThenBy(row => row.City, StringComparer.Ordinal)
            .Select((row, turn) => (row, turn))
            .ToDictionary(pair => pair.row, pair => pair.turn);
        return model.Changed(records with
        {
            Participations = [
                .. records.Participations.Select(row => turns.TryGetValue(row, out var turn) ? row with { City = members[turn % members.Length] } : row)
            ],
        });
    }

    /// <summary>Refuses an id that is none of those known.</summary>
    internal static void Known(string id, IEnumerable<string> known, string kind, string parameter)
    {
        if (!known.Contains(id, StringComparer.Ordinal))
            throw new ArgumentException($"The records have no {kind} '{id}'; expected the id of one. {NearestWord.Suggestion(id, known)}".TrimEnd(), parameter);
    }
}
