using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class TableFilesTests
{
    [Fact]
    public void A_table_is_a_file_or_a_folder_of_files()
    {
        string[] names = ["participations/b.parquet", "participations.csv", "participations/a.csv", "participations.txt", "events.csv", "x/participations.csv"];
        Assert.Equal(["participations.csv", "participations/a.csv", "participations/b.parquet"], TableFiles.Of(Schemas.Participations, names));
        Assert.True(TableFiles.AreTwo(Schemas.Participations, ["participations.csv", "participations/a.csv"]));
        Assert.True(TableFiles.AreTwo(Schemas.Participations, ["participations.csv", "participations.parquet"]));
        Assert.False(TableFiles.AreTwo(Schemas.Participations, ["participations/a.csv", "participations/b.csv"]));
    }

    [Theory]
    [InlineData("a.CSV", true)]
    [InlineData("a.xlsx", true)]
    [InlineData("a.json", false)]
    public void A_table_has_one_of_three_endings(string name, bool isOne) => Assert.Equal(isOne, TableFiles.IsTable(name));
}
