using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion;

/// <summary>Changed worlds: each gives a new model and leaves the old one as it is.</summary>
/// <remarks>Random numbers are addressed by id, so what is left has the luck it had; see <see cref="Counterfactual"/>.</remarks>
public static class Edits
{
    /// <summary>The city is gone: from the records, and from what the scenario says. Events it hosted or coordinated take place without it.</summary>
    /// <exception cref="ArgumentException">The records do not hold it.</exception>
    public static DiffusionModel WithoutCity(this DiffusionModel model, string city)
    {
        var records = model.Records;
        if (records.Cities.All(row => row.Id != city))
            throw new ArgumentException($"The records have no city '{city}'; expected the id of one.", nameof(city));

        var mandates = records.Mandates
            .Select(order => order with { Cities = [.. order.Cities.Where(id => id != city)] })
            .Where((order, place) => order.Cities.Count > 0 || records.Mandates[place].Cities.Count == 0); // binding nobody is not binding all
        var scenario = model.Scenario;
        return DiffusionModel.Create(
            records with
            {
                Cities = [.. records.Cities.Where(row => row.Id != city)],
                Participations = [.. records.Participations.Where(row => row.City != city)],
                Outcomes = [.. records.Outcomes.Where(row => row.City != city)],
                Covariates = [.. records.Covariates.Where(row => row.City != city)],
                Adoptions = [.. records.Adoptions.Where(row => row.City != city)],
                Contacts = [.. records.Contacts.Where(row => row.Source != city && row.Target != city)],
                Mandates = [.. mandates],
            },
            scenario with
            {
                Initial = [.. scenario.Initial.Where(initial => initial.City != city)],
                Coercion = scenario.Coercion with
                {
                    Mandates = scenario.Coercion.Mandates is { } orders
                        ? [.. orders.Where(order => order.Cities.Count == 0 || order.Cities.Any(id => id != city)).Select(order => order with { Cities = [.. order.Cities.Where(id => id != city)] })]
                        : null,
                },
            },
            model.Selection);
    }

    /// <summary>The event did not take place and is not on record.</summary>
    /// <exception cref="ArgumentException">The records do not hold it.</exception>
    public static DiffusionModel WithoutEvent(this DiffusionModel model, string @event)
    {
        var records = model.Records;
        if (records.Events.All(row => row.Id != @event))
            throw new ArgumentException($"The records have no event '{@event}'; expected the id of one.", nameof(@event));

        return DiffusionModel.Create(
            records with
            {
                Events = [.. records.Events.Where(row => row.Id != @event).Select(row => row.SameOccasion == @event ? row with { SameOccasion = null } : row)],
                Participations = [.. records.Participations.Where(row => row.Event != @event)],
                Engagements = [.. records.Engagements.Where(row => row.Event != @event)],
            },
            model.Scenario,
            model.Selection);
    }

    /// <summary>The cancelled meetings were held, with these participants. An upper bound where a cancellation tells of low interest.</summary>
    public static DiffusionModel HoldingCancelled(this DiffusionModel model, CancelledMeetings participants) =>
        DiffusionModel.Create(model.Records, model.Scenario with { Participation = model.Scenario.Participation with { Cancelled = participants } }, model.Selection);

    /// <summary>The mechanism does not work: its rate is 0, or there are no orders.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mechanism">One of its <see cref="DiffusionModel.MechanismIds"/>.</param>
    /// <exception cref="ArgumentException">The model has no such mechanism.</exception>
    public static DiffusionModel WithoutMechanism(this DiffusionModel model, string mechanism)
    {
        if (!model.MechanismIds.Contains(mechanism))
            throw new ArgumentException($"The model has no mechanism '{mechanism}'; expected one of {string.Join(", ", model.MechanismIds)}.", nameof(mechanism));

        var scenario = model.Scenario;
        return DiffusionModel.Create(model.Records, mechanism switch
        {
            "baseline" => scenario with { Baseline = scenario.Baseline with { Rate = 0 } },
            "learning" or "contact" => scenario with { Learning = scenario.Learning with { Rate = 0 } },
            "mimicry" => scenario with { Mimicry = scenario.Mimicry with { Rate = 0 } },
            "endorsement" => scenario with { Endorsement = scenario.Endorsement with { Rate = 0 } },
            "competition" => scenario with { Competition = scenario.Competition with { Rate = 0 } },
            _ => scenario with { Coercion = scenario.Coercion with { Mandates = [] } },
        }, model.Selection);
    }
}
