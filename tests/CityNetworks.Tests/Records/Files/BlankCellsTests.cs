using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class BlankCellsTests
{
    [Fact]
    public void Rows_and_columns_without_a_cell_are_counted_in_one_warning()
    {
        var reading = RecordTexts.Read("=== participations.csv\ncity,event,,role\na,x,,host\n,,,\nb,x\nb,y,,,,\n");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            "1 column without a name or a cell, 1 row without a cell, 1 row with empty cells after the last column, 1 row that ends before the last column",
            problem.Found);
        Assert.Equal(3, reading.Records!.Participations.Count);
    }

    [Fact]
    public void A_row_that_ends_before_a_required_cell_is_broken() =>
        Assert.Contains(RecordTexts.Read("=== participations.csv\ncity,event\na\n").Problems, problem => problem.Code == "CN117");
}
