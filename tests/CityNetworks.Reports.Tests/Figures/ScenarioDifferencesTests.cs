using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>Marks and bars of differences are those of the table.</summary>
public sealed class ScenarioDifferencesTests
{
    [Theory]
    [InlineData("counterfactual", "change")]
    [InlineData("differences", "differences")]
    public void The_mark_is_the_mean_and_the_bar_reaches_from_low_to_high(string name, string figure)
    {
        (string Period, double Mean, long Low, long High)[] rows = [("2001", -1.5, -4, 0), ("2002", -2.25, -7, 1)];
        var table = Table.Of(name, rows).Text("policy", _ => "p").Text("period", row => row.Period).Number("difference", row => row.Mean)
            .Integer("run_lo", row => row.Low).Integer("run_hi", row => row.High).Build();
        var page = HtmlReport.Render(new ReportInput("Title", "id", "0", new Dictionary<string, Table> { [name] = table }, []));
        var marks = PlacedStudy.Plot(page, figure)["views"]![0]!["data"]![0]!;
        for (var i = 0; i < rows.Length; i++)
        {
            var mean = (double)marks["y"]![i]!;
            Assert.Equal(rows[i].Mean, mean);
            Assert.Equal(rows[i].Low, mean - (double)marks["error_y"]!["arrayminus"]![i]!);
            Assert.Equal(rows[i].High, mean + (double)marks["error_y"]!["array"]![i]!);
        }
    }
}
