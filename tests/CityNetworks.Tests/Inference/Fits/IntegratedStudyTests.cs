using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

/// <summary>Models of some of the causes where attendance is integrated out.</summary>
public sealed class IntegratedStudyTests
{
    private const string Text =
        "=== participations.csv\ncity,event,period,probability\na,x,1,\nb,x,1,0.3\nc,x,1,0.6\nd,y,2,\nc,y,2,0.5\ne,y,2,\na,z,3,\ne,z,3,\nf,x,1,\nf,y,2,\n"
        + "=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2\nc,p,3\nd,p,4\n=== periods.csv\nid\n1\n2\n3\n4\n";

    private static readonly AdditiveSettings s_plain = new() { Bootstraps = 0 };

    [Fact]
    public void Every_subset_is_the_integrated_fit_of_its_causes_alone()
    {
        var study = Study(Text, "exposure", "mimicry");
        var (models, averages) = (study.Tables.First(table => table.Name == "models"), study.Tables.First(table => table.Name == "averages"));
        Assert.Equal(["additive", "baseline-only", "exposure", "mimicry"], models.Text("model"));
        foreach (var (row, term) in new[] { (2, "exposure"), (3, "mimicry") })
            Assert.Equal(Study(Text, term).Fit.LogLikelihood, models.Numbers("log_likelihood")[row], 1e-8);
        Assert.Equal(study.Fit.LogLikelihood, models.Numbers("log_likelihood")[0], 1e-12);
        Assert.Equal(1, models.Numbers("weight").Sum(), 1e-12);

        // By hand: the rate of exposure is that of the model with both and of the model with exposure alone, by their weights.
        var alone = Study(Text, "exposure").Fit.Estimates[1];
        var expected = (models.Numbers("weight")[0] * study.Fit.Estimates[1]) + (models.Numbers("weight")[2] * alone);
        Assert.Equal(expected, averages.Numbers("rate")[1], 1e-7);
        Assert.Contains("delta_aicc_without_others", study.Tables.First(table => table.Name == "diagnostics").Text("check"));
    }

    [Fact]
    public void Where_attendance_is_certain_the_table_is_that_of_the_plain_study()
    {
        // Two cases that are the same, of half the probability each, are no doubt at all.
        var records = RecordTexts.Records(Text.Replace(",0.3", ",", StringComparison.Ordinal).Replace(",0.6", ",", StringComparison.Ordinal)
            .Replace(",0.5", ",", StringComparison.Ordinal));
        var design = Design(records, "exposure", "mimicry");
        var plain = AdditiveStudy.Of(design, s_plain).Tables.First(table => table.Name == "models");
        var doubled = AdditiveStudy.Of([design, design], [0.5, 0.5], s_plain).Tables.First(table => table.Name == "models");
        Assert.Equal(plain.Text("model"), doubled.Text("model"));
        for (var row = 0; row < plain.RowCount; row++)
            Assert.Equal(plain.Numbers("aicc")[row], doubled.Numbers("aicc")[row], 1e-7);
    }

    [Fact]
    public void With_many_causes_the_checks_say_that_only_all_and_none_are_compared()
    {
        var study = Study(Text, "exposure", "exposure_ties", "exposure_events", "mimicry", "contact");
        Assert.Equal(["additive", "baseline-only"], study.Tables.First(table => table.Name == "models").Text("model"));
        var diagnostics = study.Tables.First(table => table.Name == "diagnostics");
        var row = diagnostics.Text("check").ToList().IndexOf("subsets_not_fitted");
        Assert.Equal(5, diagnostics.Numbers("value")[row]);
    }

    private static AdditiveStudy Study(string text, params string[] terms)
    {
        var cases = AttendanceCase.Of(RecordTexts.Records(text), Selection.Default);
        Assert.True(cases.Count > 1);
        return AdditiveStudy.Of([.. cases.Select(one => Design(one.Records, terms))], [.. cases.Select(one => one.Chance)], s_plain);
    }

    private static PanelDesign Design(RecordSet records, params string[] terms)
    {
        var panel = AdoptionPanel.Of(records, null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        return PanelDesign.Of(panel, PanelTerms.Of(panel, terms));
    }
}
