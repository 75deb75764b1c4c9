using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Inference.Panels;
using CityNetworks.Inference.Recovery;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Inference.Recovery;

public sealed class RecordDesignTests
{
    private static readonly RecordSet s_records = Mercocities.Read().Records!;

    [Fact]
    public void More_policies_show_more_and_every_list_is_a_piece()
    {
        var table = Design("contact", 0.3);
        var pieces = table.Text("record").ToList();
        Assert.Equal("what is recorded now", pieces[0]);
        Assert.Contains("attendance of all meetings", pieces);
        Assert.Contains("adoption dates of observatories", pieces);
        Assert.DoesNotContain("adoption dates of road-safety", pieces);
        var power = table.Numbers("power_contact");
        Assert.True(power[pieces.IndexOf("8 more policies")] > power[0] + 0.2);
        Assert.True(power[pieces.IndexOf("attendance of all meetings")] >= power[0]);
        Assert.Equal(table.Numbers("gain").Skip(1).OrderDescending(), table.Numbers("gain").Skip(1));
        Assert.Equal(0, table.Numbers("gain")[0]);
    }

    [Fact]
    public void Outcomes_are_a_piece_where_learning_is_asked_of_records_without_any() =>
        Assert.Contains("outcomes of the policies", Design("learning", 0.2).Text("record"));

    private static CityNetworks.Tables.Table Design(string mechanism, double rate)
    {
        var scenario = BundledScenarios.Read("road-safety", s_records).Scenario!;
        var options = new PanelOptions { Scenario = scenario, Exposure = new ExposureSettings { Kind = ExposureKind.Events } };
        var settings = new RecoverySettings
        {
            Rates = [KeyValuePair.Create("baseline", 0.02), KeyValuePair.Create(mechanism, rate), KeyValuePair.Create("mimicry", 0.1)]
        };
        return RecordDesign.Of(s_records, Selection.Default, options, settings, new RunSettings { Runs = 32 });
    }
}
