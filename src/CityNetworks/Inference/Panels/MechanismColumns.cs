using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>The mechanisms of the simulation as columns of a panel: M_k of each city before each period, by the very code that simulates.</summary>
/// <remarks>
/// The scenario says how a mechanism is counted (memory, peers, rivals …); its rates are replaced by 1, so that the coefficient is the rate.
/// Learning needs outcomes: without any it would be contact with adopters, which goes by the name of <c>contact</c>.
/// </remarks>
public static class MechanismColumns
{
    /// <summary>Attendances drawn where some is not certain; the columns are means over them.</summary>
    private const int Draws = 50;

    /// <summary>Ids of the mechanisms, in the order in which their terms are added.</summary>
    public static IReadOnlyList<string> Ids { get; } = [
        LearningDefinition.Name,
        LearningDefinition.Contact,
        MimicryDefinition.Name,
        EndorsementDefinition.Name,
        CompetitionDefinition.Name,
        CoercionDefinition.Name
    ];

    /// <summary>What each asked mechanism adds to the hazard at rate 1, by row of the panel.</summary>
    /// <exception cref="CannotEstimateException">A mechanism needs what the records do not hold.</exception>
    internal static IReadOnlyDictionary<string, double[]> Of(AdoptionPanel panel, IReadOnlyCollection<string> mechanisms, ulong seed)
    {
        var columns = mechanisms.ToDictionary(id => id, _ => new double[panel.Count], StringComparer.Ordinal);
        for (var policy = 0; policy < panel.Histories.Count; policy++)
        {
            foreach (var id in mechanisms)
                Fill(panel, policy, id, columns[id], seed);
        }

        return columns;
    }

    /// <summary>The model of one mechanism of one policy, at unit rates.</summary>
    /// <exception cref="CannotEstimateException">The mechanism needs what the records do not hold.</exception>
    internal static DiffusionModel ModelOf(RecordSet records, Selection selection, Scenario? assumed, string policy, string id)
    {
        // A policy that is itself an event (an organisation that cities join) brings no city together before it is adopted.
        if (records.Events.Any(row => row.Id == policy))
        {
            records = records with
            {
                Events = [.. records.Events.Where(row => row.Id != policy).Select(row => row.SameOccasion == policy ? row with { SameOccasion = null } : row)],
                Participations = [.. records.Participations.Where(row => row.Event != policy)],
                Engagements = [.. records.Engagements.Where(row => row.Event != policy)],
            };
        }

        var model = DiffusionModel.Create(
            id == LearningDefinition.Contact ? records with { Outcomes = [] } : records, Unit(records, assumed, policy, id), selection);
        return model.MechanismIds.Contains(id, StringComparer.Ordinal) ? model : throw new CannotEstimateException(Missing(id, policy));
    }

    private static void Fill(AdoptionPanel panel, int policy, string id, double[] column, ulong seed)
    {
        var history = panel.Histories[policy];
        var model = ModelOf(panel.Records, panel.Selection, panel.Options.Scenario, history.Policy, id);
        var place = model.MechanismIds.ToList().IndexOf(id);
        var terms = HazardTerms.Observed(model, Spells(panel, history), panel.Records.Participations.Any(row => row.Probability is > 0 and < 1)
            ? Draws : 1, seed);
        var numbers = model.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        int[] numberOf = [.. panel.Network.Names.Cities.Select(city => numbers.GetValueOrDefault(city, -1))];
        for (var row = 0; row < column.Length; row++)
        {
            if (panel.Policy[row] == policy && numberOf[panel.City[row]] is >= 0 and var number)
                column[row] = terms.Values[panel.Period[row]][place][number];
        }
    }

    private static IEnumerable<AdoptionSpell> Spells(AdoptionPanel panel, AdoptionHistory history)
    {
        var periods = panel.Records.Periods;
        for (var city = 0; city < history.CityCount; city++)
        {
            foreach (var (from, left) in history.SpellsOf(city).Where(spell => spell.Left > spell.From))
                yield return new AdoptionSpell(panel.Network.Names.Cities[city], periods[from].Id, left < periods.Count ? periods[left].Id : null);
        }
    }

    private static Scenario Unit(RecordSet records, Scenario? asked, string policy, string id)
    {
        var assumed = asked ?? new Scenario(policy, records.Periods[0].Id);
        return assumed
            .With(new BaselineTerm(0))
            .With(assumed.Learning with
            {
                Rate = id is LearningDefinition.Name or LearningDefinition.Contact ? 1 : 0,
                Outcome = id == LearningDefinition.Contact ? null : assumed.Learning.Outcome
            })
            .With(assumed.Mimicry with { Rate = id == MimicryDefinition.Name ? 1 : 0 })
            .With(assumed.Endorsement with { Rate = id == EndorsementDefinition.Name ? 1 : 0 })
            .With(assumed.Competition with { Rate = id == CompetitionDefinition.Name ? 1 : 0 }) with
        {
            Policy = policy,
            Start = records.Periods[0].Id,
            End = null,
            Initial = [],
            RecordedInitial = false,
            Others = [],
            Interactions = [],
            Capacity = 1,
            CapacityOfCities = new Dictionary<string, double>(),
            States = null,
            Transfer = null,
        };
    }

    private static string Missing(string id, string policy) => id switch
    {
        LearningDefinition.Name =>
            $"Learning needs outcomes, and outcomes.csv has none for '{policy}'; without them the term is contact with adopters. Ask for 'contact' instead.",
        CoercionDefinition.Name => $"Coercion needs mandates, and mandates.csv has none for '{policy}'; leave the term out.",
        _ => $"The mechanism '{id}' has nothing to work on in the records of '{policy}'; leave the term out.",
    };
}
