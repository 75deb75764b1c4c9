using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class MimicryDefinitionTests
{
    // c00 is tied to c01 in two ways and to c02; where contact counts nominations for nothing, mimicry of contacts does so too.
    [Theory]
    [InlineData(false, 0.4 * 4 / 5)] // 1 + 3 of 5
    [InlineData(true, 0.4 / 2)] // 1 of 2
    public void Contacts_weigh_for_mimicry_as_they_do_for_contact(bool stated, double expected)
    {
        var records = Worlds.Records(3, 2) with
        {
            Contacts =
            [
                new Contact("c00", "c01") { Kind = "twinning" }, new Contact("c00", "c01") { Kind = "nomination", Weight = 3 },
                new Contact("c00", "c02") { Kind = "twinning" },
            ],
        };
        var scenario = Worlds.From("c01").With(new MimicryTerm(0.4) { Peers = PeerGroup.Contacts });
        if (stated)
        {
            var weights = new ContactWeights(1) { Kinds = new Dictionary<string, double> { ["nomination"] = 0 } };
            scenario = scenario.With(new LearningTerm(0) { Contacts = weights });
        }

        Assert.Equal(expected, HazardTerms.Given(DiffusionModel.Create(records, scenario), new Dictionary<string, string>())[0][0][0], 1e-12);
    }

    [Theory]
    [InlineData("\"similar_by\": [\"budgett\"]", "mechanisms.mimicry.similar_by[0]")]
    [InlineData("\"similar_by\": [\"budget\", \"name\"]", "mechanisms.mimicry.similar_by[1]")]
    [InlineData("\"prestige\": { \"coordinator\": 1, \"roles\": { \"chairs\": 2 } }", "mechanisms.mimicry.prestige.roles.chairs")]
    public void Names_that_the_records_do_not_have_are_reported_at_their_place(string keys, string path) =>
        Assert.Equal(path, Assert.Single(Read(0.1, keys).Problems).Path);

    [Fact]
    public void Names_that_the_records_have_are_taken() =>
        Assert.Empty(Read(0.1, "\"similar_by\": [\"budget\"], \"prestige\": { \"roles\": { \"chair\": 2 } }").Problems);

    // A threshold lets a few follow before anybody leads, but not at a rate of 0.
    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(0, 1)]
    public void A_threshold_can_start_where_there_is_a_rate(double rate, int problems) =>
        Assert.Equal(problems, Read(rate, "\"threshold\": 0.3", initial: string.Empty).Problems.Count);

    [Theory]
    [InlineData("mimicry")]
    [InlineData("baseline")]
    public void Taken_out_its_rate_is_0_and_at_unit_rate_1_where_it_is_at_work(string key)
    {
        var definition = MechanismCatalogue.All.Single(definition => definition.Key == key);
        double Rate(Scenario scenario) => key == "mimicry" ? scenario.Mimicry.Rate : scenario.Baseline.Rate;
        var scenario = Worlds.From("c00").With(new MimicryTerm(0.3)).With(new BaselineTerm(0.2));
        Assert.Equal(1, Rate(definition.AtUnitRate(scenario)));
        Assert.Equal(0, Rate(definition.Without(scenario)));
        Assert.Equal(0, Rate(definition.AtUnitRate(definition.Without(scenario))));
    }

    private static ScenarioReading Read(double rate, string keys, string initial = "\"a\"")
    {
        var records = RecordTexts.Records(
            "=== cities.csv\nid,name,budget\na,A,1\nb,B,2\n=== participations.csv\ncity,event,role\na,x,chair\nb,x,\n=== events.csv\nid,period\nx,2014\n");
        var mimicry = FormattableString.Invariant($"\"mimicry\": {{ \"rate\": {rate}, {keys} }}");
        return ScenarioReader.Read($"{{ \"policy\": \"p\", \"initial\": [{initial}], \"start\": \"2014\", \"mechanisms\": {{ {mimicry} }} }}", records);
    }
}
