using System.Text;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class RecordFilesTests
{
    [Fact]
    public void Files_of_a_folder_and_parts_of_tables_are_listed_in_order()
    {
        var folder = Directory.CreateTempSubdirectory("citynet-files-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "participations"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "other"));
            foreach (var file in new[] { "b.csv", "a.csv", "participations/1.csv", "other/2.csv" })
                File.WriteAllText(Path.Combine(folder.FullName, file), file);
            var files = RecordFiles.Folder(folder.FullName);
            Assert.Equal(["a.csv", "b.csv", "participations/1.csv"], files.Names);
            Assert.Equal("participations/1.csv", Encoding.UTF8.GetString(files.Read("participations/1.csv")));
            Assert.Equal((folder.Name, false), (files.Name, files.IsSingle));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_single_file_is_one_whatever_its_name()
    {
        var files = RecordFiles.SingleOf("my ties.csv", "x"u8.ToArray());
        Assert.Equal(("my ties", true), (files.Name, files.IsSingle));
        Assert.Equal("x"u8.ToArray(), files.Read("my ties.csv"));
    }
}
