using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ProblemLogTests
{
    [Fact]
    public void Columns_that_are_not_read_are_one_kind()
    {
        var log = new ProblemLog();
        for (var k = 0; k < 200; k++)
            log.Add(RecordCodes.UnknownColumn, "f.csv", 1, $"c{k}", $"column 'c{k}'", "a known one");
        Assert.Equal(ProblemLog.MostOfAKind + 1, log.Problems().Count);
        Assert.Contains(log.Problems(), problem => problem.Count == 180);
    }

    [Fact]
    public void Problems_of_one_kind_are_one_with_their_lines_and_errors_stand_first()
    {
        var log = new ProblemLog();
        log.Add(RecordCodes.UnknownFile, "a.csv", 0, string.Empty, "a file", "another");
        foreach (var line in new[] { 2, 5, 7, 9 })
            log.Add(RecordCodes.BadNumber, "b.csv", line, "w", "'x'", "a number");
        var problems = log.Problems();
        Assert.Equal(["CN132", "CN104"], problems.Select(problem => problem.Code));
        Assert.Equal((2, 4), (problems[0].Line, problems[0].Count));
        Assert.Equal([5, 7], problems[0].FurtherLines);
        Assert.Equal((true, 5L), (log.HasErrors, log.Reported));
    }

    [Fact]
    public void Beyond_twenty_of_a_kind_the_others_are_counted()
    {
        var log = new ProblemLog();
        for (var k = 0; k < ProblemLog.MostOfAKind + 5; k++)
            log.Add(RecordCodes.BadNumber, "b.csv", k + 2, "w", $"'{k}'", "a number");
        Assert.Equal(ProblemLog.MostOfAKind + 1, log.Problems().Count);
        Assert.Contains(log.Problems(), problem => problem.Found == "5 more of this kind, such as '20'");
    }

    [Fact]
    public void A_line_of_a_part_is_reported_in_its_own_file()
    {
        var log = new ProblemLog();
        log.AddPart("participations", 0, "participations/a.csv");
        log.AddPart("participations", 10, "participations/b.csv");
        log.Add(RecordCodes.BadNumber, "participations", 13, "w", "'x'", "a number");
        Assert.Equal(("participations/b.csv", 3), (log.Problems()[0].File, log.Problems()[0].Line));
        Assert.Equal("participations/a.csv line 4", log.At("participations", 4));
        Assert.Equal("line 4", log.At("other.csv", 4));
    }
}
