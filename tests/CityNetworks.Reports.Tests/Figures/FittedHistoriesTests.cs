using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class FittedHistoriesTests
{
    private static readonly (string Policy, string Period, long Observed, double Mean, double Low, double High)[] s_rows =
        [("p", "2001", 2, 1.5, 0, 4), ("p", "2002", 9, 3, 1, 5), ("q", "2001", 0, 1.25, 0, 3), ("q", "2002", 3, 3, 0, 7)];

    private static Table Histories => Table.Of("histories", s_rows).Text("policy", row => row.Policy).Text("period", row => row.Period)
        .Integer("observed", row => row.Observed).Number("simulated", row => row.Mean).Number("run_lo", row => row.Low).Number("run_hi", row => row.High)
        .Integer("runs", _ => 200).Build();

    [Fact]
    public void Lines_and_band_are_those_of_the_table()
    {
        var coefficients = Table.Of("coefficients", ["time"]).Text("model", _ => "logit").Text("term", term => term).Number("estimate", _ => 1)
            .Number("ci_lo", _ => 0).Number("ci_hi", _ => 2).Build();
        var tables = new Dictionary<string, Table> { ["coefficients"] = coefficients, ["histories"] = Histories };
        var views = PlacedStudy.Plot(HtmlReport.Render(new ReportInput("Title", "id", "0", tables, [])), "histories")["views"]!.AsArray();
        Assert.Equal(2, views.Count); // one a policy
        for (var policy = 0; policy < 2; policy++)
        {
            var drawn = views[policy]!["data"]!.AsArray().Select(trace => trace!["y"]!.AsArray().Select(value => (double)value!).ToArray()).ToArray();
            var rows = s_rows.Where(row => row.Policy == (policy == 0 ? "p" : "q")).ToArray();
            Assert.Equal(rows.Select(row => row.Low), drawn[0]);
            Assert.Equal(rows.Select(row => row.High), drawn[1]);
            Assert.Equal(rows.Select(row => row.Mean), drawn[2]);
            Assert.Equal(rows.Select(row => (double)row.Observed), drawn[3]);
        }
    }

    [Fact]
    public void The_sentence_follows_from_the_rows()
    {
        var rows = FittedHistories.RowsOf(Histories);
        Assert.Equal(
            "p: by 2002 9 cities have adopted in the records, 3 on average in histories drawn from the fit (1 to 5 in 95\u00A0% of them). "
                + "Periods in which the records lie outside the band: 1 of 2.",
            FittedHistories.Words(rows[0]));
        Assert.EndsWith("outside the band: 0 of 2.", FittedHistories.Words(rows[1]), StringComparison.Ordinal);
    }
}
