using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The table <c>states</c>.</summary>
internal static class StateTable
{
    /// <summary>policy, period, state, mean, run_lo, run_hi; null when no policy has states.</summary>
    public static Table? Of(DiffusionModel model, Tally tally)
    {
        var rows = new List<(PolicyModel Policy, int Step, AdoptionState State, CountDistribution Cities)>();
        foreach (var (policy, counts) in model.Policies.Zip(tally.Policies).Where(pair => pair.Second.InState.Length > 0))
        {
            for (var step = 0; step < model.Timeline.Steps; step++)
            {
                foreach (var state in Enum.GetValues<AdoptionState>())
                    rows.Add((policy, step, state, new CountDistribution(counts.Row(counts.InState, step, PolicyTally.States, (int)state))));
            }
        }

        return rows.Count == 0 ? null : Table.Of("states", rows)
            .Text("policy", row => row.Policy.Id)
            .Text("period", row => model.Timeline.Id(model.Timeline.First + row.Step))
            .Text("state", row => Word(row.State))
            .Number("mean", row => row.Cities.Mean)
            .Number("run_lo", row => row.Cities.Quantile(0.025))
            .Number("run_hi", row => row.Cities.Quantile(0.975))
            .Build();
    }

    private static string Word(AdoptionState state) => state switch
    {
        AdoptionState.Unaware => "unaware",
        AdoptionState.Aware => "aware",
        AdoptionState.Adopted => "adopted",
        AdoptionState.Abandoned => "abandoned",
        _ => "rejected",
    };
}
