using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class MechanismShareTableTests
{
    private const int Runs = 37;

    [Fact]
    public void Shares_and_bands_are_those_of_the_adoptions_of_each_run() => Worlds.RandomModel.Sample(
        model =>
        {
            var table = Ensemble.Run(model, new RunSettings { Runs = Runs, Seed = 3 }).MechanismShares;
            var runs = Enumerable.Range(0, Runs).Select(run => Ensemble.Trace(model, 3, run)).ToArray();
            for (var row = 0; row < table.RowCount; row++)
            {
                var (policy, mechanism, family) = (table.Text("policy")[row], table.Text("mechanism")[row], table.Text("family")[row]);
                bool IsIts(SimulatedAdoption adoption) =>
                    mechanism == "all" ? FamilyOf(table, adoption.Mechanism) == family : adoption.Mechanism == mechanism;
                var its = runs.Select(run => run.Where(adoption => adoption.Policy == policy).ToArray()).Where(run => run.Length > 0).ToArray();
                double[] shares = [.. its.Select(run => (double)run.Count(IsIts) / run.Length).Order()];
                Assert.Equal(shares.Length, table.Integers("runs")[row]);
                var share = its.Length == 0 ? double.NaN : (double)its.Sum(run => run.Count(IsIts)) / its.Sum(run => run.Length);
                Assert.Equal(share, table.Numbers("share")[row], 1e-12);
                Assert.Equal(Quantiles.OfSorted(shares, 0.025), table.Numbers("run_lo")[row], 1e-12);
                Assert.Equal(Quantiles.OfSorted(shares, 0.5), table.Numbers("median")[row], 1e-12);
                Assert.Equal(Quantiles.OfSorted(shares, 0.975), table.Numbers("run_hi")[row], 1e-12);
            }
        },
        iter: 40);

    [Fact]
    public void A_family_of_several_mechanisms_has_a_row_for_all_of_them()
    {
        var model = DiffusionModel.Create(
            Worlds.Records(8, 4, (0, [0, 1, 2]), (1, [2, 3, 4]), (2, [4, 5, 6, 7])),
            Worlds.From("c00").With(new BaselineTerm(0.1)).With(new LearningTerm(0.5) { Publications = 0.4 }).With(new MimicryTerm(0.3)));
        var table = Ensemble.Run(model, new RunSettings { Runs = 50 }).MechanismShares;
        var families = Enumerable.Range(0, table.RowCount).GroupBy(row => table.Text("family")[row]!);
        foreach (var family in families)
        {
            var parts = family.Where(row => table.Text("mechanism")[row] != "all").ToArray();
            Assert.Equal(parts.Length > 1, family.Any(row => table.Text("mechanism")[row] == "all"));
            if (parts.Length > 1)
                Assert.Equal(table.Numbers("share")[family.First()], parts.Sum(row => table.Numbers("share")[row]), 1e-12);
        }

        Assert.Equal(
            1, Enumerable.Range(0, table.RowCount).Where(row => table.Text("mechanism")[row] != "all").Sum(row => table.Numbers("share")[row]), 1e-12);
    }

    private static string? FamilyOf(Table table, string mechanism) =>
        Enumerable.Range(0, table.RowCount).Where(row => table.Text("mechanism")[row] == mechanism).Select(row => table.Text("family")[row]).First();
}
