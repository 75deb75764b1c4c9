using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

/// <summary>Which assumptions of a scenario matter on these records: every number of every mechanism at work is changed in turn.</summary>
/// <remarks>
/// Formula: a number goes to 0 where that is allowed and it is not 0, else to twice itself, or to 1 where it is 0; expected adopters by the end with the change less those without, in paired runs.
/// An assumption without effect changes no run at all: not who has adopted when, nor by which mechanism; it may be left out, or the records hold nothing it could act on (a weight of publications without authors).
/// Cost: an ensemble a number.
/// </remarks>
public static class AssumptionEffects
{
    /// <summary>Table <c>assumption_effects</c>: policy, mechanism, key, value, changed_to, difference (current adopters of the policy by the end), mc_error, changes_a_run.</summary>
    /// <param name="model">The model.</param>
    /// <param name="settings">Runs, seed, threads; null: 256 runs and the seed of the scenario.</param>
    /// <returns>A row for each number, in the order of policies, mechanisms and keys.</returns>
    public static Table Of(DiffusionModel model, RunSettings? settings = null)
    {
        settings ??= RunSettings.Of(model.Scenario) with { Runs = 256 };
        var before = Ensemble.Run(model, settings);
        var rows = new List<(string Policy, string Mechanism, TermVariation Variation, Distribution Difference, bool Changes)>();
        foreach (var policy in model.PolicyIds)
        {
            var number = model.NumbersOf(policy)[0];
            foreach (var definition in MechanismCatalogue.All)
            {
                foreach (var variation in definition.Variations(model.Policies[number].Scenario))
                {
                    var after = Ensemble.Run(model.Changed(change: scenario => scenario.Policy == policy ? scenario with { Terms = variation.Changed.Terms } : scenario), settings);
                    var changes = !after.CumulativeOf.SelectMany(runs => runs).SequenceEqual(before.CumulativeOf.SelectMany(runs => runs)) || !Same(after.Mechanisms, before.Mechanisms);
                    rows.Add((policy, definition.Key, variation, Distribution.Of(Counterfactual.Differences(after, before, model.Periods.Count, model.Periods.Count - 1, number)), changes));
                }
            }
        }

        return Table.Of("assumption_effects", rows)
            .Text("policy", row => row.Policy)
            .Text("mechanism", row => row.Mechanism)
            .Text("key", row => row.Variation.Key)
            .Number("value", row => row.Variation.Value)
            .Number("changed_to", row => row.Variation.To)
            .Number("difference", row => row.Difference.Mean)
            .Number("mc_error", row => row.Difference.Error)
            .Flag("changes_a_run", row => row.Changes)
            .Build();
    }

    // By mechanism that is still there: one whose rate went to 0 is gone from the table.
    private static bool Same(Table one, Table other) => Adoptions(one).SequenceEqual(Adoptions(other));

    private static IEnumerable<(string?, string?, string?, double)> Adoptions(Table table) =>
        Enumerable.Range(0, table.RowCount).Where(row => table.Numbers("adoptions")[row] > 0)
            .Select(row => (table.Text("policy")[row], table.Text("period")[row], table.Text("mechanism")[row], table.Numbers("adoptions")[row]));
}
