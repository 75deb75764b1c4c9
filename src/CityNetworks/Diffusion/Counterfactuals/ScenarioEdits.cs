using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Counterfactuals;

/// <summary>Changed worlds: mechanisms, orders, means, and who begins. See <see cref="Edits"/>.</summary>
public static class ScenarioEdits
{
    /// <summary>The mechanism does not work: its rate is 0, or there are no orders.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mechanism">One of its <see cref="DiffusionModel.MechanismIds"/>, or its key in a scenario: <c>learning</c> for <c>contact</c>.</param>
    /// <exception cref="ArgumentException">The model has no such mechanism.</exception>
    public static DiffusionModel WithoutMechanism(this DiffusionModel model, string mechanism)
    {
        var atWork = model.MechanismIds;
        var definition = MechanismCatalogue.All.FirstOrDefault(known =>
            (atWork.Contains(mechanism) && known.Ids.Contains(mechanism)) || (known.Key == mechanism && known.Ids.Any(atWork.Contains)));
        return definition is not null
            ? model.Changed(change: definition.Without)
            : throw new ArgumentException($"The model has no mechanism '{mechanism}'; expected one of {string.Join(", ", atWork)}.", nameof(mechanism));
    }

    /// <summary>Cities can pay for this share of what they would adopt; where attendance depends on capacity, it follows.</summary>
    /// <param name="model">The model.</param>
    /// <param name="share">In [0, 1].</param>
    /// <exception cref="ArgumentException">The share is outside.</exception>
    public static DiffusionModel WithCapacity(this DiffusionModel model, double share)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentException($"Found a capacity of {share}; expected a number from 0 to 1.");
        return model.Changed(change: scenario => scenario with { Capacity = share });
    }

    /// <summary>A member near by comes to a meeting with this probability, beside the recorded participants.</summary>
    /// <param name="model">The model.</param>
    /// <param name="base">In (0, 1).</param>
    /// <exception cref="ArgumentException">The probability is outside.</exception>
    public static DiffusionModel Attending(this DiffusionModel model, double @base)
    {
        if (!(@base is > 0 and < 1))
            throw new ArgumentException($"Found a probability of attendance of {@base}; expected a number between 0 and 1, both excluded.");
        return model.Changed(change: scenario => scenario with
        {
            Participation = scenario.Participation with { Attendance = (scenario.Participation.Attendance ?? new AttendanceTerm(@base)) with { Base = @base } },
        });
    }

    /// <summary>A superior body orders cities to adopt the mandate's policy, beside the orders there are.</summary>
    /// <exception cref="ArgumentException">A city or period is not in the records, or the compliance is no probability.</exception>
    public static DiffusionModel WithMandate(this DiffusionModel model, Mandate mandate)
    {
        var periods = model.Records.Periods.Select(row => row.Id);
        Edits.Known(mandate.From, periods, "period", nameof(mandate));
        if (mandate.To is { } to)
            Edits.Known(to, periods, "period", nameof(mandate));
        foreach (var city in mandate.Cities)
            Edits.Known(city, model.Cities, "city", nameof(mandate));
        if (!((mandate.Compliance ?? 1) is >= 0 and <= 1))
            throw new ArgumentException($"Found a compliance of {mandate.Compliance}; expected a number from 0 to 1.");
        return model.Changed(change: scenario => scenario.Policy != mandate.Policy ? scenario : scenario
            .With(scenario.Coercion with
            {
                Mandates = [.. scenario.Coercion.Mandates ?? [.. model.Records.Mandates.Where(order => order.Policy == scenario.Policy)], mandate]
            }));
    }

    /// <summary>The city has a policy from the start (or from the end of a period) too.</summary>
    /// <param name="model">The model.</param>
    /// <param name="city">The city, by id.</param>
    /// <param name="period">The period at whose end it has it, by id; null: since before the start.</param>
    /// <param name="policy">The policy, by id; null: the first of the scenario.</param>
    /// <exception cref="ArgumentException">The city is not there, or has it already, or the scenario has no such policy.</exception>
    public static DiffusionModel WithInitial(this DiffusionModel model, string city, string? period = null, string? policy = null)
    {
        Edits.Known(city, model.Cities, "city", nameof(city));
        var of = model.Policies[model.NumbersOf(policy)[0]];
        if (of.Initial.Any(initial => model.Population.Cities[initial.City].Id == city))
            throw new ArgumentException($"The scenario lets '{city}' have adopted already; expected another city.");
        return model.Changed(
            change: scenario => scenario.Policy != of.Id ? scenario : scenario with { Initial = [.. scenario.Initial, new InitialAdopter(city, period)] });
    }
}
