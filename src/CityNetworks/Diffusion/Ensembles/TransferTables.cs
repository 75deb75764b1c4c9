using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The tables <c>transfers</c> and <c>objects</c>.</summary>
internal static class TransferTables
{
    /// <summary>policy, period, degree, mean, share, run_lo, run_hi; null when no policy has transfer.</summary>
    public static Table? Degrees(DiffusionModel model, Tally tally)
    {
        var rows = Rows(model, tally, counts => counts.OfDegree, Simulation.Degrees.Ids);
        var all = rows.GroupBy(row => (row.Policy, row.Step)).ToDictionary(group => group.Key, group => group.Sum(row => row.Cities.Sum));
        return rows.Count == 0 ? null : Table.Of("transfers", rows)
            .Text("policy", row => row.Policy.Id)
            .Text("period", row => model.Timeline.Id(model.Timeline.First + row.Step))
            .Text("degree", row => row.Kind)
            .Number("mean", row => row.Cities.Mean)
            .Number("share", row => Share(row.Cities.Sum, all[(row.Policy, row.Step)]))
            .Number("run_lo", row => row.Cities.Quantile(0.025))
            .Number("run_hi", row => row.Cities.Quantile(0.975))
            .Build();
    }

    /// <summary>policy, period, object, mean, run_lo, run_hi, fidelity; null when no policy has transfer.</summary>
    public static Table? Objects(DiffusionModel model, Tally tally)
    {
        var rows = Rows(model, tally, counts => counts.WithObject, Scenarios.Objects.Ids);
        return rows.Count == 0 ? null : Table.Of("objects", rows)
            .Text("policy", row => row.Policy.Id)
            .Text("period", row => model.Timeline.Id(model.Timeline.First + row.Step))
            .Text("object", row => row.Kind)
            .Number("mean", row => row.Cities.Mean)
            .Number("run_lo", row => row.Cities.Quantile(0.025))
            .Number("run_hi", row => row.Cities.Quantile(0.975))
            .Number("fidelity", row => row.Kind == Scenarios.Objects.Ids[Scenarios.Objects.NegativeLessons]
                ? double.NaN
                : Share(row.Cities.Sum, Holders(model, tally, row.Policy, row.Step)))
            .Build();
    }

    private static List<(PolicyModel Policy, int Step, string Kind, CountDistribution Cities)> Rows(
        DiffusionModel model, Tally tally, Func<PolicyTally, int[]> counted, IReadOnlyList<string> kinds)
    {
        var rows = new List<(PolicyModel, int, string, CountDistribution)>();
        foreach (var (policy, counts) in model.Policies.Zip(tally.Policies).Where(pair => counted(pair.Second).Length > 0))
        {
            for (var step = 0; step < model.Timeline.Steps; step++)
            {
                for (var kind = 0; kind < kinds.Count; kind++)
                    rows.Add((policy, step, kinds[kind], new CountDistribution(counts.Row(counted(counts), step, kinds.Count, kind))));
            }
        }

        return rows;
    }

    // All runs' holders of the policy at the end of the period.
    private static long Holders(DiffusionModel model, Tally tally, PolicyModel policy, int step)
    {
        var (policies, steps) = (model.Policies.Count, model.Timeline.Steps);
        var number = model.PolicyIds.ToList().IndexOf(policy.Id);
        var holders = 0L;
        for (var first = number * steps; first < tally.NewAdopters.Length; first += policies * steps)
        {
            foreach (var change in tally.NewAdopters.AsSpan(first, step + 1))
                holders += change;
        }

        return holders;
    }

    private static double Share(long part, long whole) => whole == 0 ? double.NaN : (double)part / whole;
}
