using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>The terms of the hazards when it is known who adopted when: what a likelihood, a panel or an explanation needs, by the very code that simulates.</summary>
public static class HazardTerms
{
    /// <summary>Rate × M of each mechanism, for each period and city: of one policy, before reductions by other policies and by lack of awareness.</summary>
    /// <param name="model">The model. Its initial adopters have adopted as the scenario says.</param>
    /// <param name="adoptions">The period in which a city adopted, by their ids; others never did.</param>
    /// <param name="seed">The seed of attendance that is not certain.</param>
    /// <param name="run">The run whose attendance is taken.</param>
    /// <param name="policy">The policy, by id; null: the first of the scenario.</param>
    /// <returns>By period simulated, mechanism and city; 0 for a city not at risk for lack of membership or because of a pre-emption. A city that has adopted
    /// has terms too, as if it were at risk.</returns>
    /// <exception cref="ArgumentException">The scenario has no policy of that id.</exception>
    public static IReadOnlyList<double[][]> Given(DiffusionModel model, IReadOnlyDictionary<string, string> adoptions, ulong seed = 1, int run = 0, string? policy = null)
    {
        var known = adoptions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (model.Population.NumberOf(pair.Key), model.Timeline.NumberOf(pair.Value), int.MaxValue));
        var number = model.NumbersOf(policy)[0];
        return new BlockRunner(model).TermsGiven(number, [.. model.Policies[number].Initial.Select(initial => (initial.City, initial.Period, int.MaxValue)), .. known], run, new Draws(seed, model.Scenario.Policy));
    }

    /// <summary>The covariate M of each mechanism, without rate or gate, over an observed history: what an event-history model regresses on.</summary>
    /// <remarks>
    /// Value of period t: computed from who had the policy at the end of t − 1, which cities had met by then and what had been presented by then, by the code
    /// that simulates.
    /// Attendance that is not certain: the mean over <paramref name="draws"/> drawn attendances (for a mechanism that is linear in contact, the expectation in the limit).
    /// The scenario's initial adopters are not added: the history says all. Which mechanisms are reported follows from the scenario's rates (above 0); how large they are does not matter.
    /// Spells of one city must not overlap. A spell that begins before the records has the first period as <see cref="AdoptionSpell.From"/>, one before the start.
    /// Cost: that of <paramref name="draws"/> runs.
    /// </remarks>
    /// <param name="model">The model: records, periods, mechanisms.</param>
    /// <param name="history">Who had the policy when. A city without a spell never had it.</param>
    /// <param name="draws">Attendances drawn; one is enough where all attendance is certain.</param>
    /// <param name="seed">The seed of attendance.</param>
    /// <param name="policy">The policy, by id; null: the first of the scenario.</param>
    /// <returns>By period, mechanism and city.</returns>
    /// <exception cref="ArgumentException">A spell names a city or period that the model does not have, or ends before it begins, or the scenario has no policy of that id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no draws.</exception>
    public static ObservedTerms Observed(DiffusionModel model, IEnumerable<AdoptionSpell> history, int draws = 1, ulong seed = 1, string? policy = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var number = model.NumbersOf(policy)[0];
        var spells = history.Select(spell => Numbered(model, spell)).ToArray();
        var unit = model.Changed(change: UnitRates);
        var runner = new BlockRunner(unit);
        var values = Enumerable.Range(0, model.Timeline.Steps).Select(_ => Array.ConvertAll(unit.Policies[number].Causes.ToArray(), _ => new double[model.Population.Count])).ToArray();
        var gates = unit.Policies[number].Gates;
        for (var draw = 0; draw < draws; draw++)
        {
            var terms = runner.TermsGiven(number, spells, draw, new Draws(seed, model.Scenario.Policy));
            foreach (var (step, byCause) in terms.Index())
            {
                foreach (var (cause, byCity) in byCause.Index())
                {
                    var isGated = !unit.Policies[number].Causes[cause].IsOrder;
                    for (var city = 0; city < byCity.Length; city++)
                        values[step][cause][city] += (isGated ? gates[city] > 0 ? byCity[city] / gates[city] : 0 : byCity[city]) / draws;
                }
            }
        }

        return new ObservedTerms(model.Cities, model.Periods, [.. unit.Policies[number].Causes.Select(cause => cause.Id)], values, AtRisk(model, number, spells));
    }

    private static (int City, int From, int To) Numbered(DiffusionModel model, AdoptionSpell spell)
    {
        var city = model.Population.NumberOf(spell.City);
        if (city < 0)
            throw new ArgumentException($"A spell names the city '{spell.City}', which the model does not have; expected one of its cities.", nameof(spell));
        var (from, to) = (model.Timeline.NumberOf(spell.From), spell.To is { } end ? model.Timeline.NumberOf(end) : int.MaxValue);
        return to > from ? (city, from, to) : throw new ArgumentException($"The spell of '{spell.City}' runs from {spell.From} to {spell.To}; expected an end after its beginning.", nameof(spell));
    }

    private static bool[][] AtRisk(DiffusionModel model, int policy, (int City, int From, int To)[] spells) =>
    [
        .. Enumerable.Range(model.Timeline.First, model.Timeline.Steps).Select(period =>
        {
            var atRisk = (bool[])model.Policies[policy].AtRisk[period].Clone();
            foreach (var (city, from, to) in spells)
                atRisk[city] &= !(from < period && period <= to);
            return atRisk;
        }),
    ];

    // Rates of 1 where there is one; and policies that can be given up, so that what was presented is kept.
    internal static Scenario UnitRates(Scenario scenario)
    {
        var states = scenario.States ?? new StatesTerm();
        return MechanismCatalogue.All.Aggregate(scenario, (unit, definition) => definition.AtUnitRate(unit)) with
        {
            States = states with { Abandonment = states.Abandonment ?? new AbandonmentTerm(0) },
        };
    }
}
