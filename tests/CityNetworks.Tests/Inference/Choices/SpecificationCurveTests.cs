using CityNetworks.Inference.Choices;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Choices;

public sealed class SpecificationCurveTests
{
    private const string Text =
        """
        { "choices": [
          { "name": "model", "options": [
            { "name": "logit", "model": "logit" }, { "name": "cloglog", "model": "cloglog" },
            { "name": "additive", "model": "additive", "terms": ["exposure"] } ] },
          { "name": "weight", "options": [ { "name": "once" }, { "name": "weighted", "weighted": true } ] },
          { "name": "end", "options": [ { "name": "all" }, { "name": "early", "to": "9" }, { "name": "nothing", "from": "17", "to": "16" } ] } ] }
        """;

    [Fact]
    public void Each_row_is_the_fit_made_by_hand_and_what_cannot_be_fitted_says_why()
    {
        var tables = Made(default);
        var rows = tables[1];
        Assert.Equal(18, rows.Integers("specification").Max());
        // Specification 11: cloglog, weighted, early.
        var panel = AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { To = "9", Exposure = new ExposureSettings { Weighted = true } });
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "time"]));
        var fit = EventHistoryFit.Of(design.Of(_ => true), Link.Cloglog);
        var place = Enumerable.Range(0, rows.RowCount).First(row => rows.Integers("specification")[row] == 11 && rows.Text("term")[row] == "exposure");
        Assert.Equal(("cloglog", "weighted", "early"), (rows.Text("choice_model")[place], rows.Text("choice_weight")[place], rows.Text("choice_end")[place]));
        Assert.Equal(fit.Estimates[1], rows.Numbers("estimate")[place], 1e-9);
        Assert.Equal(6, rows.Text("problem").Count(problem => problem is not null));
        var robustness = tables[0];
        Assert.Equal(12, robustness.Integers("fits")[0]);
        Assert.Equal(6, robustness.Integers("not_fitted")[0]);
        double[] estimates = [.. Enumerable.Range(0, rows.RowCount)
            .Where(row => rows.Text("term")[row] == "exposure")
            .Select(row => rows.Numbers("estimate")[row])];
        Assert.Equal(estimates.Count(value => value > 0) / 12.0, robustness.Numbers("positive")[0]);
        Assert.Equal((estimates.Min(), estimates.Max()), (robustness.Numbers("smallest")[0], robustness.Numbers("largest")[0]));
    }

    [Fact]
    public void Threads_change_nothing() => Assert.Equal(Made(default)[1].Numbers("estimate"), Made(Workers.One)[1].Numbers("estimate"));

    [Fact]
    public void A_word_that_is_none_is_reported() => Assert.Contains("Did you mean 'logit'?", Assert.Throws<ArgumentException>(() =>
        SpecificationCurve.Of(MedicalInnovation.Records, Selection.Default, Plain,
            ChoiceFile.Read("""{ "choices": [ { "name": "a", "options": [ { "name": "x", "model": "logitt" } ] } ] }"""))).Message, StringComparison.Ordinal);

    private static Specification Plain => new("logit", ["exposure", "time"], new PanelOptions(), Penalty.None, false);

    private static IReadOnlyList<CityNetworks.Tables.Table> Made(Workers workers) =>
        SpecificationCurve.Of(MedicalInnovation.Records, Selection.Default, Plain, ChoiceFile.Read(Text), workers);
}
