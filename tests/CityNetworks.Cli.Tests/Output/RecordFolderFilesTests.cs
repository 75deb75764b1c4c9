using CityNetworks.Cli.Output;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class RecordFolderFilesTests
{
    [Fact]
    public void Tables_become_files_of_their_names()
    {
        using var folder = new TemporaryFolder();
        RecordFolderFiles.Write(folder["a"], [new Table("cities", [new TextColumn("id", ["x"])])]);
        Assert.Equal("id\nx\n", File.ReadAllText(folder["a/cities.csv"]));
        RecordFolderFiles.Write(folder["b"], [("t.csv", "a\r\nb\n")]);
        Assert.Equal("a\nb\n", File.ReadAllText(folder["b/t.csv"]));
    }
}
