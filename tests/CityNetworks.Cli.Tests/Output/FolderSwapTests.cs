using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class FolderSwapTests
{
    [Fact]
    public void New_files_take_the_place_of_old_ones()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.csv", "1");
        folder.Write("manifest.json", "1");
        var swap = new FolderSwap(folder.Path, "manifest.json");
        File.WriteAllText(swap.Staged("new.csv"), "2");
        File.WriteAllText(swap.Staged("manifest.json"), "2");
        Assert.Equal("1", File.ReadAllText(folder["manifest.json"]));
        swap.Commit(["old.csv"]);
        Assert.Equal(["manifest.json", "new.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("2", File.ReadAllText(folder["manifest.json"]));
    }

    [Fact]
    public void What_a_killed_run_left_half_moved_is_put_back()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[".citynet-old"]);
        folder.Write(".citynet-old/manifest.json", "1");
        folder.Write(".citynet-old/a.csv", "1");
        _ = new FolderSwap(folder.Path, "manifest.json");
        Assert.Equal(["a.csv", "manifest.json"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
