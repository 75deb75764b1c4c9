using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class FolderCheckTests
{
    [Fact]
    public void A_folder_without_ties_is_an_error_that_names_its_files()
    {
        var reading = RecordReader.Read(RecordFiles.Of("x", ("cities.csv", "id\na\n"), ("particpations.csv", "city,event\na,E\n")));
        Assert.Null(reading.Records);
        Assert.Equal(["CN103", "CN104"], reading.Problems.Select(problem => problem.Code).Order());
    }

    [Fact]
    public void A_table_without_a_row_is_no_tie() => Assert.Contains(
        RecordReader.Read(RecordFiles.Of("x", ("participations.csv", "city,event\n"))).Problems, problem => problem.Code == "CN108");
}
