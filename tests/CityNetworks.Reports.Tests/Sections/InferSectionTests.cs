using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class InferSectionTests
{
    [Fact]
    public void Inferred_ties_are_not_called_recorded_and_have_names()
    {
        var ties = Table.Of("ties", new[] { ("moron", "tandil", "Morón", "Tandil"), ("tandil", "canoas", "Tandil", "Canoas") })
            .Text("source", row => row.Item1).Text("target", row => row.Item2).Text("source_name", row => row.Item3).Text("target_name", row => row.Item4)
            .Number("support", _ => 1).Build();
        var counts = Table.Of("counts", new[] { 0, 2 }).Integer("ties", row => row).Number("held_out_log_likelihood", row => -row).Build();
        var trees = Table.Of("trees", new[] { "moron" }).Text("target", row => row).Text("source", _ => "tandil").Build();
        var page = HtmlReport.Render(new ReportInput(
            "Title", "id", "0", new[] { ties, counts, trees }.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        Assert.Contains(
            "From the order of adoptions 2 ties are inferred, first <strong>Morón → Tandil, Tandil → Canoas</strong>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Who was recorded together", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Inferred, not recorded.</strong>", page, StringComparison.Ordinal);
        Assert.Contains("How many ties", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">moron</th>", page, StringComparison.Ordinal);
    }
}
