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
            """
            { "policy": "policy", "initial": ["c00"], "start": "p1", "mechanisms": {},
              "values": { "column": "shares", "countries": { "K2": 0.25 }, "cities": { "c03": 0.5 } } }
            """;
        var reading = ScenarioReader.Read(Text, s_records);
        Assert.Empty(reading.Problems);
        Assert.Contains(Assumptions.Of(reading.Scenario!), row => row.Key == "values" && row.Value == "column shares, countries K2 0.25, cities c03 0.5");
        Assert.All(["shares", "K2", "c03"], name => Assert.Single(ScenarioReader.Read(Text.Replace(name, "zz", StringComparison.Ordinal), s_records).Problems));
        Assert.Single(ScenarioReader.Read(Text.Replace("0.25", "1.25", StringComparison.Ordinal), s_records).Problems);
    }

    [Fact]
    public void A_city_may_have_a_factor_of_its_own_for_a_policy()
    {
        const int Runs = 400_000;
        var values = new ValuesTerm
        {
            Column = "shares",
            Countries = new Dictionary<string, double> { ["K1"] = 0.8 },
            Policies = new Dictionary<string, ValuesTerm>
            {
                ["other"] = new() { Countries = new Dictionary<string, double> { ["K2"] = 0.25 }, Cities = new Dictionary<string, double> { ["c03"] = 0 } },
            },
        };
        var scenario = Worlds.From().With(new BaselineTerm(0.8)) with
        {
            Values = values,
            Others = [new Scenario("other", "p1").With(new BaselineTerm(0.8))],
        };
        var records = s_records with { Policies = [new Policy("policy", "Policy"), new Policy("other", "Other")] };
        var cities = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = Runs }).Cities;
        var gates = new Dictionary<string, double[]>
        {
            ["policy"] = [0.8, 0.5, 1, 1],
            ["other"] = [0.8, 0.25, 0.25, 0], // the country of the policy comes before the column for all
        };
        Assert.Equal(8, cities.RowCount);
        for (var row = 0; row < cities.RowCount; row++)
        {
            var gate = gates[cities.Text("policy")[row]!][int.Parse(cities.Text("city")[row]!.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
            Near(1 - Math.Exp(-0.8 * gate), cities.Numbers("p_ever_adopted")[row], Runs);
        }
    }

    // c00 has the policy; it meets c01 and c03 in p0, and c01 meets c02 and c03 in p1. c03 is not let in, so that meetings of three are meetings of two:
    // c01 adopts with hazard r in p1 and r/2 in p2; where it did in p1, c02 adopts in p2 with hazard 0.6·r.
    [Fact]
    public void With_less_than_the_least_value_a_city_joins_nothing()
    {
        const int Runs = 400_000;
        const double Rate = 0.7;
        var records = Worlds.Records(4, 3, (0, [0, 1, 3]), (1, [1, 2, 3]));
        var open = Worlds.From("c00").With(new LearningTerm(Rate) { Memory = 0.5 }) with
        {
            Values = new ValuesTerm { Cities = new Dictionary<string, double> { ["c02"] = 0.6, ["c03"] = 0.3 } },
        };
        var scenario = open with { Values = open.Values with { Membership = 0.6 } };
        var adopted = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = Runs }).Cities.Numbers("p_ever_adopted");
        Near(1 - Math.Exp(-1.5 * Rate), adopted[1], Runs);
        Near((1 - Math.Exp(-Rate)) * (1 - Math.Exp(-0.6 * Rate)), adopted[2], Runs);
        Assert.Equal(0, adopted[3]);
        Assert.True(Ensemble.Run(DiffusionModel.Create(records, open), new RunSettings { Runs = 1000 }).Cities.Numbers("p_ever_adopted")[3] > 0);
    }

    [Fact]
    public void Nobody_outside_is_invited_or_bound()
    {
        var records = Worlds.Records(4, 2, (1, [0]));
        var scenario = Worlds.From().With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1")] }) with
        {
            Values = new ValuesTerm { Cities = new Dictionary<string, double> { ["c02"] = 0.49 }, Membership = 0.5 },
            Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.5) },
        };
        var model = DiffusionModel.Create(records, scenario);
        Assert.Equal([1, 3], model.Meetings.Occasions[0].Uncertain.Keys.Order());
        Assert.Equal([1, 1, 0, 1], Ensemble.Run(model, new RunSettings { Runs = 10 }).Cities.Numbers("p_ever_adopted"));
    }

    [Fact]
    public void Factors_of_policies_and_membership_are_keys_that_are_reported_and_checked()
    {
        const string Text =
            """
            { "policy": "policy", "initial": ["c00"], "start": "p1", "mechanisms": {}, "values": { "countries": { "K2": 0.25 }, "membership": 0.2,
              "policies": [ { "policy": "policy", "column": "shares", "cities": { "c03": 0.5 } } ] } }
            """;
        var reading = ScenarioReader.Read(Text, s_records);
        Assert.Empty(reading.Problems);
        Assert.Contains(
            Assumptions.Of(reading.Scenario!),
            row => row is { Key: "values", Value: "countries K2 0.25, policies (policy: column shares, cities c03 0.5), membership 0.2" });
        var values = reading.Scenario!.Values;
        Assert.Equal([0.5, 0.25, 0.5], [.. new[] { 1, 2, 3 }.Select(city => values.Of(s_records.Cities[city], "policy"))]);
        Assert.Equal(0.25, values.Of(s_records.Cities[1], "another"));

        string[] wrong = ["\"shares\"", "\"c03\"", "\"policy\", \"column\"", "\"membership\": 0.2"];
        string[] by = ["\"zz\"", "\"zz\"", "\"zz\", \"column\"", "\"membership\": 2"];
        Assert.All(
            wrong.Zip(by), pair => Assert.Single(ScenarioReader.Read(Text.Replace(pair.First, pair.Second, StringComparison.Ordinal), s_records).Problems));
        var twice = Text.Replace("\"policies\": [", "\"policies\": [ { \"policy\": \"policy\" },", StringComparison.Ordinal);
        Assert.Equal("each policy once", Assert.Single(ScenarioReader.Read(twice, s_records).Problems).Allowed);
    }

    private static void Near(double expected, double actual, int runs) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / runs)));
}
