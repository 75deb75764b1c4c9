using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Reports.Sections;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class FitWordsTests
{
    private static readonly Table s_slopes = Table.Of("coefficients", new[] { ("exposure", 0.5, 0.1, 0.9), ("time", 0.2, -0.1, 0.5) })
        .Text("term", row => row.Item1).Number("estimate", row => row.Item2).Number("ci_lo", row => row.Item3).Number("ci_hi", row => row.Item4).Build();

    [Theory]
    [InlineData("logit", "Fitted to 20 rows at risk with 9 adoptions (model logit): exposure has a 95\u00A0% interval that excludes 0.")]
    [InlineData("cox", "Fitted to 20 rows at risk with 9 adoptions (model cox): exposure has a 95\u00A0% interval that excludes 0.")]
    [InlineData("participation", "Fitted to the sets of cities of 9 events, each beside sets that could have come: exposure has")]
    [InlineData("office", "Fitted to the sets of cities of 9 events, each beside sets that could have come: exposure has")]
    public void Every_fit_has_a_sentence_of_what_it_explains(string model, string sentence)
    {
        var page = Page(Models(model), s_slopes);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Equal(model is "participation" or "office", !page.Contains("What is associated with adoption", StringComparison.Ordinal));
    }

    [Fact]
    public void A_regression_of_pairs_speaks_of_no_adoption_and_of_no_interval()
    {
        var slopes = Table.Of("coefficients", new[] { ("distance", -0.2, 0.01), ("same-country", 0.3, 0.4) })
            .Text("term", row => row.Item1).Number("estimate", row => row.Item2).Number("p_value", row => row.Item3).Build();
        var models = Table.Of("models", new[] { 1 }).Text("outcome", _ => "ties").Text("model", _ => "linear").Integer("cells", _ => 190).Build();
        var cells = Table.Of("cells", new[] { "moron" }).Text("source", row => row).Text("target", _ => "tandil").Integer("ties", _ => 1).Build();
        var page = Page(models, slopes, cells);
        Assert.Contains("Regression of <strong>ties</strong> over 190 pairs: by permutation, distance has a p below 0.05.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("adoption", Body(page), StringComparison.Ordinal);
        Assert.DoesNotContain("95\u00A0% intervals", Body(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">moron</th>", page, StringComparison.Ordinal); // rows for other programs stand in the data
        Assert.Contains("cells.csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_up_is_not_called_adopted()
    {
        var page = HtmlReport.Render(Input([new(FittedOutcomes.Fact, "disadoption")], Models("logit"), s_slopes));
        Assert.Contains("What is associated with giving a policy up", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What is associated with adoption", page, StringComparison.Ordinal);
        using var language = Language.Portuguese.Speak();
        Assert.Equal(
            "O que acompanha o abandono de uma política",
            FitWords.Title(new StudyTables(Input([new(FittedOutcomes.Fact, "disadoption")], Models("logit"), s_slopes))));
    }

    private static Table Models(string model) => Table.Of("models", new[] { 1 })
        .Text("model", _ => model).Integer("observations", _ => 20).Integer("events", _ => 9).Build();

    private static string Page(params Table[] tables) => HtmlReport.Render(Input([], tables));

    private static ReportInput Input(IReadOnlyList<ReportFact> facts, params Table[] tables) =>
        new("Title", "id", "0", tables.ToDictionary(table => table.Name, StringComparer.Ordinal), facts);

    private static string Body(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("id=\"methods\"", StringComparison.Ordinal)];
}
