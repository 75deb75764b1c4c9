using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class RecordProblemTableTests
{
    [Fact]
    public void Lines_are_listed_where_there_are_any()
    {
        var table = RecordProblemTable.Of(
        [
            new RecordProblem(Severity.Error, "CN132", "f.csv", 3, "weight", "'x'", "a number") { Count = 2, FurtherLines = [9] },
            new RecordProblem(Severity.Warning, "CN104", "g.csv", 0, "", "a file", "another"),
            new RecordProblem(Severity.Note, "CN180", "g.csv", 0, "", "an encoding", "UTF-8"),
        ]);
        Assert.Equal(["error", "warning", "note"], table.Text("severity"));
        Assert.Equal(["3;9", null, null], table.Text("lines"));
        Assert.Equal([2L, 1L, 1L], table.Integers("count"));
    }
}
