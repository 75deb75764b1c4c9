using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class RecoverSectionTests
{
    [Fact]
    public void Histories_fitted_again_stand_in_words_and_count_as_simulated()
    {
        var page = HtmlReport.Render(Input);
        Assert.Contains("how often the fit finds a mechanism with the stated rate: <strong>contact (99 %) and mimicry (22 %)</strong>.", page,
            StringComparison.Ordinal);
        Assert.Contains("Histories drawn from known rates and fitted again", page, StringComparison.Ordinal);
        Assert.DoesNotContain("holds no simulation", page, StringComparison.Ordinal);
        Assert.Contains(">share of intervals that hold the truth<", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Results<", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    public void Heads_and_titles_are_in_the_language_of_the_page(string language)
    {
        var page = HtmlReport.Render(Input with { Language = Language.Of(language)! });
        foreach (var english in new[] { ">bias<", ">rmse<", ">chosen<", ">is true<", ">Confusion<", ">Recovery<", ">fitted<", "holds no" })
            Assert.DoesNotContain(english, page, StringComparison.Ordinal);
    }

    private static ReportInput Input
    {
        get
        {
            (string Name, double Power)[] mechanisms = [("baseline", double.NaN), ("contact", 0.99), ("mimicry", 0.22)];
            Table[] tables =
            [
                Table.Of("recovery", mechanisms).Text("mechanism", row => row.Name).Number("true", _ => 0.1).Integer("runs", _ => 100).Number("bias", _ => 0.02)
                    .Number("rmse", _ => 0.1).Number("coverage", _ => 0.9).Number("power", row => row.Power).Integer("fitted", _ => 100).Build(),
                Table.Of("confusion", new[] { "contact", "none" }).Text("chosen", set => set).Number("share", _ => 0.5).Flag("is_true", _ => true).Build(),
            ];
            return new("Recovered", "made", "0.1.0", tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []);
        }
    }
}
