using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class ValuesTermTests
{
    private static readonly RecordSet s_records = Worlds.Records(0, 2) with
    {
        Cities =
        [
            new City("c00", "Zero") { Country = "K1" },
            new City("c01", "One") { Country = "K2", Covariates = new Dictionary<string, string> { ["shares"] = "0.5" } },
            new City("c02", "Two") { Country = "K2" },
            new City("c03", "Three"),
        ],
    };

    [Fact]
    public void The_barrier_multiplies_the_voluntary_hazard_of_each_city()
    {
        const int Runs = 400_000;
        var scenario = Worlds.From().With(new BaselineTerm(0.8)) with
        {
            Capacity = 0.5,
            Values = new ValuesTerm { Column = "shares", Countries = new Dictionary<string, double> { ["K1"] = 0, ["K2"] = 0.25 } },
        };
        var adopted = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = Runs }).Cities.Numbers("p_ever_adopted");
        double[] gates = [0, 0.5, 0.25, 1]; // country, column, country, nothing known
        for (var city = 0; city < 4; city++)
            Assert.InRange(adopted[city], 1 - Math.Exp(-0.4 * gates[city]) - 0.003, 1 - Math.Exp(-0.4 * gates[city]) + 0.003);
    }

    [Fact]
    public void Orders_are_not_held_back()
    {
        var scenario = Worlds.From().With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1")] }) with
        {
            Values = new ValuesTerm { Cities = new Dictionary<string, double> { ["c00"] = 0 } },
        };
        Assert.Equal(4, Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 10 }).Curves.Numbers("mean")[0]);
    }

    [Fact]
    public void It_is_a_scenario_key_that_is_reported_and_checked()
    {
        const string Text =
            """{ "policy": "policy", "initial": ["c00"], "start": "p1", "mechanisms": {}, "values": { "column": "shares", "countries": { "K2": 0.25 }, "cities": { "c03": 0.5 } } }""";
        var reading = ScenarioReader.Read(Text, s_records);
        Assert.Empty(reading.Problems);
        Assert.Contains(Assumptions.Of(reading.Scenario!), row => row.Key == "values" && row.Value == "column shares, countries K2 0.25, cities c03 0.5");
        Assert.All(["shares", "K2", "c03"], name => Assert.Single(ScenarioReader.Read(Text.Replace(name, "zz", StringComparison.Ordinal), s_records).Problems));
        Assert.Single(ScenarioReader.Read(Text.Replace("0.25", "1.25", StringComparison.Ordinal), s_records).Problems);
    }
}
