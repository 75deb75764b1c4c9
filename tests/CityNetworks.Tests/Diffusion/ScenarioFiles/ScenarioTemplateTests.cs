using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class ScenarioTemplateTests
{
    [Fact]
    public void A_first_scenario_is_read_as_it_stands_and_starts_with_the_most_active_city()
    {
        foreach (var records in new[] { Mercocities.Read().Records!, SouthernWomen.Read().Records! })
        {
            var reading = ScenarioReader.Read(ScenarioTemplate.Of(records), records);
            Assert.Empty(reading.Problems);
            var events = records.Participations.GroupBy(row => row.City)
                .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Event).Distinct().Count());
            Assert.Equal(events.Values.Max(), events[Assert.Single(reading.Scenario!.Initial).City]);
        }
    }

    [Fact]
    public void Of_direct_ties_alone_a_policy_spreads_along_them_from_the_city_named_most()
    {
        var records = CityNetworks.Tests.Records.RecordTexts.Read("=== contacts.csv\nsource,target\na,b\nc,b\nb,c\n").Records!;
        var scenario = ScenarioReader.Read(ScenarioTemplate.Of(records), records).Scenario!;
        Assert.Equal("b", Assert.Single(scenario.Initial).City);
        Assert.Equal(1, scenario.Learning.Contacts!.All);
    }

    [Fact]
    public void Records_without_a_city_have_none() => Assert.Throws<ArgumentException>(() => ScenarioTemplate.Of(new RecordSet("r")));
}
