using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class TransferTablesTests
{
    private static readonly DegreeTerm s_never = new() { Always = -1000 };

    [Fact]
    public void Shares_of_degrees_add_up_and_objects_are_those_of_the_degree()
    {
        var scenario = Worlds.From("c00").With(new LearningTerm(3)) with
        {
            Transfer = new TransferTerm { Emulation = s_never, Combination = s_never, Inspiration = s_never },
        };
        var tables = Ensemble.Run(DiffusionModel.Create(Worlds.Records(4, 4, (0, [0, 1, 2, 3])), scenario), new RunSettings { Runs = 60 }).Tables;
        var transfers = tables.Single(table => table.Name == "transfers");
        var copied = Enumerable.Range(0, transfers.RowCount)
            .Where(row => transfers.Text("degree")[row] == "copying" && transfers.Numbers("mean")[row] > 0).ToArray();
        Assert.NotEmpty(copied);
        Assert.All(copied, row => Assert.Equal(1, transfers.Numbers("share")[row]));
        // Whoever copies takes over every object, so each is held by all holders.
        var objects = tables.Single(table => table.Name == "objects");
        Assert.All(
            Enumerable.Range(0, objects.RowCount).Where(row => objects.Text("object")[row] != "negative-lessons"),
            row => Assert.Equal(1, objects.Numbers("fidelity")[row]));
    }
}
