using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The table <c>mechanism_shares</c>.</summary>
internal static class MechanismShareTable
{
    /// <summary>What stands for all parts of a family together.</summary>
    private const string AllParts = "all";

    /// <summary>policy, mechanism, family, share, median, run_lo, run_hi, runs: the shares of all adoptions of a run. A family of several mechanisms has a row
    /// for all of them and one for each; runs: those with an adoption, over which the median and the middle 95 % go.</summary>
    public static Table Of(DiffusionModel model, Tally tally, int runs) => Table.Of("mechanism_shares", [.. Rows(model, tally, runs)])
        .Text("policy", row => row.Policy)
        .Text("mechanism", row => row.Mechanism)
        .Text("family", row => row.Family)
        .Number("share", row => row.Share)
        .Number("median", row => Quantiles.OfSorted(row.Shares, 0.5))
        .Number("run_lo", row => Quantiles.OfSorted(row.Shares, 0.025))
        .Number("run_hi", row => Quantiles.OfSorted(row.Shares, 0.975))
        .Integer("runs", row => row.Shares.Length)
        .Build();

    private sealed record Row(string Policy, string Mechanism, string Family, double Share, double[] Shares);

    private static IEnumerable<Row> Rows(DiffusionModel model, Tally tally, int runs)
    {
        for (var policy = 0; policy < model.Policies.Count; policy++)
        {
            var causes = model.Policies[policy].Causes.Select((cause, number) => (cause.Id, cause.Definition.Family, Number: number));
            foreach (var family in causes.GroupBy(cause => cause.Family, StringComparer.Ordinal))
            {
                if (family.Count() > 1)
                    yield return Of(policy, AllParts, family.Key, [.. family.Select(cause => cause.Number)]);
                foreach (var cause in family)
                    yield return Of(policy, cause.Id, family.Key, [cause.Number]);
            }
        }

        Row Of(int policy, string mechanism, string family, int[] causes)
        {
            var (shares, ofAll, all) = (new List<double>(runs), 0L, 0L);
            for (var run = 0; run < runs; run++)
            {
                var counts = tally.MechanismsOf(policy, run);
                var (part, whole) = (0L, 0L);
                foreach (var count in counts)
                    whole += count;
                foreach (var cause in causes)
                    part += counts[cause];
                (ofAll, all) = (ofAll + part, all + whole);
                if (whole > 0)
                    shares.Add((double)part / whole);
            }

            return new(model.Policies[policy].Id, mechanism, family, all == 0 ? double.NaN : (double)ofAll / all, [.. shares.Order()]);
        }
    }
}
