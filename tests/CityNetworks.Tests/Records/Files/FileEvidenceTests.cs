using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class FileEvidenceTests
{
    [Fact]
    public void What_has_one_reading_is_evidence_for_the_file()
    {
        var evidence = Of("start,weight\n25/12/2013,\"1,5\"\n3/10/2013,2\n");
        Assert.Equal(("25/12/2013", null, "3/10/2013"), (evidence.DayFirst, evidence.MonthFirst, evidence.TwoReadings));
        Assert.Equal((true, false), (evidence.HasCommas, evidence.HasPoints));
    }

    [Fact]
    public void Periods_are_dates_or_days_only_if_all_are()
    {
        Assert.Equal((true, true), Periods("period\n2013-10-03\n2013-10-04\n"));
        Assert.Equal((true, false), Periods("period\n2013-10-03\n2013\n"));
        Assert.Equal((false, false), Periods("period\n2013\nspring\n"));
    }

    private static (bool AreDates, bool AreDays) Periods(string text) => (Of(text).PeriodsAreDates, Of(text).PeriodsAreDays);

    private static FileEvidence Of(string text) => FileEvidence.Of(
        new CsvRows("f.csv", System.Text.Encoding.UTF8.GetBytes(text), new TextPool(), new ProblemLog()),
        text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(','), 1);
}
