using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Parts;

/// <summary>How much a scenario depends on the recorded network and on each of its assumptions: what is left without it.</summary>
public static class AssumptionEffects
{
    /// <summary>The id of the row that shows how much the recorded network matters.</summary>
    public const string RecordedNetwork = "recorded network";

    /// <summary>Table <c>assumption_effects</c>: assumption, policy, text, stated, without, difference, ci_lo, ci_hi, changed_runs, runs.</summary>
    /// <remarks>
    /// <c>stated</c> and <c>without</c> are mean adopters by the end with all assumptions as they are and without this one; <c>difference</c> = without −
    /// stated, paired run by run,
    /// with its 95 % interval of simulation error (mean ± 1.96 · standard error). <c>changed_runs</c> counts the runs in which the two differ: 0 means that the
    /// assumption has no effect on these records.
    /// Assumptions: the recorded network (all participations and direct ties are taken out of the records; meetings stay), each mechanism, contact by
    /// publications and by office, and attendance beyond the recorded lists.
    /// What is off in the scenario has no row. Cost: an ensemble of <paramref name="runs"/> runs a row.
    /// </remarks>
    /// <param name="model">The scenario on its records.</param>
    /// <param name="stated">Its ensemble, of at least so many runs, of the same seed.</param>
    /// <param name="runs">How many runs are compared.</param>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="workers">Threads.</param>
    public static Table Of(DiffusionModel model, EnsembleResult stated, int runs, ulong seed, Workers workers = default)
    {
        var settings = new RunSettings { Runs = runs, Seed = seed, Workers = workers };
        var rows = Without(model).SelectMany(world => Compared(world, Ensemble.Run(world.Model, settings))).ToArray();
        return Table.Of("assumption_effects", rows)
            .Text("assumption", row => row.World.Id)
            .Text("policy", row => row.Policy)
            .Text("text", row => row.World.Text)
            .Number("stated", row => row.Stated)
            .Number("without", row => row.Without)
            .Number("difference", row => row.Difference)
            .Number("ci_lo", row => row.Difference - row.Error)
            .Number("ci_hi", row => row.Difference + row.Error)
            .Integer("changed_runs", row => row.Changed)
            .Integer("runs", _ => runs)
            .Build();

        IEnumerable<Row> Compared(World world, EnsembleResult without)
        {
            for (var policy = 0; policy < model.Policies.Count; policy++)
            {
                var before = Ends(stated, policy, runs);
                var after = Ends(without, policy, runs);
                yield return Row.Of(world, model.Policies[policy].Id, before, after);
            }
        }
    }

    private static int[] Ends(EnsembleResult result, int policy, int runs)
    {
        var adopters = result.CumulativeOf[policy];
        var periods = adopters.Length / result.Runs;
        return [.. Enumerable.Range(0, runs).Select(run => adopters[(run * periods) + periods - 1])];
    }

    private static IEnumerable<World> Without(DiffusionModel model)
    {
        var records = model.Records;
        if (records.Participations.Count + records.Contacts.Count > 0)
        {
            yield return new(
                RecordedNetwork,
                "no participation and no direct tie of the records; meetings stay",
                model.Changed(records with { Participations = [], Contacts = [] }));
        }

        foreach (var mechanism in model.MechanismIds)
            yield return new(mechanism, "the mechanism does not work", model.WithoutMechanism(mechanism));
        var policies = model.Scenario.PerPolicy();
        if (policies.Any(policy => policy.Learning is { Rate: > 0, Publications: > 0 }))
        {
            yield return new(
                "learning.publications",
                "a publication is no contact",
                model.Changed(change: scenario => scenario.With(scenario.Learning with { Publications = 0 })));
        }

        if (policies.Any(policy => policy.Learning is { Rate: > 0, Coordination: > 0 }))
        {
            yield return new(
                "learning.coordination",
                "an office is no contact",
                model.Changed(change: scenario => scenario.With(scenario.Learning with { Coordination = 0 })));
        }

        if (model.Scenario.Participation.Attendance is not null)
        {
            yield return new(
                "participation.attendance",
                "only cities on an attendance list attend",
                model.Changed(change: scenario => scenario with { Participation = scenario.Participation with { Attendance = null } }));
        }
    }

    private sealed record World(string Id, string Text, DiffusionModel Model);

    private sealed record Row(World World, string Policy, double Stated, double Without, double Difference, double Error, int Changed)
    {
        public static Row Of(World world, string policy, int[] before, int[] after)
        {
            var runs = before.Length;
            var differences = before.Select((value, run) => (double)(after[run] - value)).ToArray();
            var mean = Summation.Of(differences) / runs;
            var variance = runs < 2 ? double.NaN : Summation.Of([.. differences.Select(value => (value - mean) * (value - mean))]) / (runs - 1);
            return new(
                world,
                policy,
                before.Sum(value => (long)value) / (double)runs,
                after.Sum(value => (long)value) / (double)runs,
                mean,
                1.96 * Math.Sqrt(variance / runs),
                differences.Count(value => value != 0));
        }
    }
}
