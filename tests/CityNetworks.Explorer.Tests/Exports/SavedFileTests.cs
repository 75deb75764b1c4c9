using System.IO.Compression;
using System.Text;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Exports;
using CityNetworks.Explorer.Views;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Explorer.Tests.Exports;

public sealed class SavedFileTests
{
    [Fact]
    public void A_table_is_CSV_in_UTF_8_under_its_name()
    {
        var saved = SavedFile.Of(Table.Of("cities", new[] { "Asunción", "a, b" }).Text("name", name => name).Build());
        Assert.Equal(("cities.csv", "text/csv; charset=utf-8"), (saved.Name, saved.Type));
        Assert.Equal("name\nAsunción\n\"a, b\"\n", Encoding.UTF8.GetString(saved.Bytes).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Records_are_packed_as_a_folder_to_the_same_bytes_each_time()
    {
        var world = World.Of(DataSetList.Bundled[1], new RecordsRequest("davis-southern-women"));
        var saved = SavedFile.Records(world);
        Assert.Equal(saved.Bytes, SavedFile.Records(world).Bytes);
        using var archive = new ZipArchive(new MemoryStream(saved.Bytes), ZipArchiveMode.Read);
        Assert.All(archive.Entries, entry => Assert.StartsWith("changed-records/", entry.FullName, StringComparison.Ordinal));
        using var rows = new StreamReader(archive.GetEntry("changed-records/participations.csv")!.Open());
        Assert.Equal(1 + 89, rows.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length); // Davis, Gardner and Gardner (1941): 89 ties
    }
}
