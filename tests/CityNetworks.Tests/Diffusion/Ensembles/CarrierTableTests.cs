using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class CarrierTableTests
{
    [Fact]
    public void Who_carried_the_policy_is_reported_with_whom_it_reached()
    {
        var records = Worlds.Records(2, 4, (1, [0]), (2, [1]));
        records = records with
        {
            Organisations = [new Organisation("bank", "Bank") { ActorKind = "go-between" }],
            Engagements = [new Engagement("bank", "e00"), new Engagement("bank", "e01")],
        };
        var tables = Ensemble.Run(DiffusionModel.Create(records, Worlds.From("c00").With(new GoBetweensTerm(100))), new RunSettings { Runs = 20 }).Tables;
        var carriers = tables.Single(table => table.Name == "carriers");
        Assert.Equal([("bank", "Bank", "c01", 1.0)], Enumerable.Range(0, carriers.RowCount).Select(row =>
            (carriers.Text("organisation")[row]!, carriers.Text("name")[row]!, carriers.Text("target")[row]!, carriers.Numbers("expected_adoptions")[row])));
    }
}
