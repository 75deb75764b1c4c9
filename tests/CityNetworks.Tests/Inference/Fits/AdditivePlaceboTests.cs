using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Inference.Dyads;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class AdditivePlaceboTests
{
    [Theory]
    [InlineData(true, 0.01, 0.05)]
    [InlineData(false, 0.06, 1)]
    public void Exposure_dealt_out_anew_does_as_well_only_where_it_decides_nothing(bool follows, double least, double most)
    {
        var panel = DyadStudyTests.Chain(follows);
        var study = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new AdditiveSettings { Bootstraps = 0, Placebos = 99 });
        Assert.InRange(Value(study, "placebo_permuted_p")!.Value, least, most);
        Assert.Null(Value(study, "placebo_future_p")); // direct ties have no next meeting
    }

    [Fact]
    public void Whom_a_city_meets_afterwards_is_a_placebo_of_meetings()
    {
        // In every period one half of the cities meets; whoever meets an adopter in the period after has adopted already.
        var text = new System.Text.StringBuilder("=== participations.csv\ncity,event,period\n");
        for (var period = 1; period <= 6; period++)
        {
            for (var city = 0; city < 24; city++)
            {
                if ((city + period) % 3 != 0)
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{city},e{period}{city % 2},{period}\n");
            }
        }

        text.Append("=== adoptions.csv\ncity,policy,period\n");
        for (var city = 0; city < 20; city++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{city},p,{1 + (city * 7 % 6)}\n");
        var panel = AdoptionPanel.Of(
            RecordTexts.Records(text.ToString()), null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        var study = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new AdditiveSettings { Bootstraps = 0, Placebos = 9 });
        Assert.InRange(Value(study, "placebo_future_p")!.Value, 0, 1);
    }

    [Fact]
    public void Attendance_that_makes_no_difference_gives_the_same_shares_and_intervals()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "mimicry"]));
        var settings = new AdditiveSettings { Bootstraps = 9 };
        var plain = AdditiveStudy.Of(design, settings).Tables.Single(table => table.Name == "shares");
        var integrated = AdditiveStudy.Of([design, design], [0.25, 0.75], settings).Tables.Single(table => table.Name == "shares");
        foreach (var column in new[] { "share", "ci_lo", "ci_hi" })
            Assert.All(plain.Numbers(column).Zip(integrated.Numbers(column)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(plain.Integers("samples"), integrated.Integers("samples"));
    }

    private static double? Value(AdditiveStudy study, string check)
    {
        var table = study.Tables.Single(one => one.Name == "diagnostics");
        var row = table.Text("check").ToList().IndexOf(check);
        return row < 0 ? null : table.Numbers("value")[row];
    }
}
