using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class WhatIfSectionTests
{
    [Fact]
    public void A_counterfactual_names_its_change_and_the_cities_that_neither_world_counts()
    {
        var table = Table.Of("counterfactual", new[] { "2014" })
            .Text("policy", _ => "p")
            .Text("period", period => period)
            .Number("mean_a", _ => 9)
            .Number("mean_b", _ => 12)
            .Number("difference", _ => -3)
            .Integer("run_lo", _ => -7)
            .Integer("run_hi", _ => 0)
            .Build();
        var input = new ReportInput(
            "Title",
            "id",
            "0",
            new Dictionary<string, Table> { ["counterfactual"] = table },
            [new("change", "remove city pergamino"), new("not counted", "Pergamino")]);
        var page = HtmlReport.Render(input);
        Assert.Contains("the changed world (remove city pergamino) has −3 adopters", page, StringComparison.Ordinal);
        Assert.Contains("Pergamino is left out of the adopters of A and of B", page, StringComparison.Ordinal);
    }
}
