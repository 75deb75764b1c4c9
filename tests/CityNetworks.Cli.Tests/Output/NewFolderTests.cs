using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class NewFolderTests
{
    [Fact]
    public void A_folder_appears_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        NewFolder.Write(folder["new"], beside => File.WriteAllText(Path.Combine(beside, "a"), "x"));
        Assert.Equal("x", File.ReadAllText(folder["new/a"]));
        Assert.Throws<WriteFailedException>(() => NewFolder.Write(folder["broken"], _ => throw new IOException("no")));
        Assert.Equal(["new"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_place_must_be_new_or_empty()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a", "x");
        NewFolder.Check(folder["none"]);
        Assert.Contains("is no folder", Assert.Throws<UsageException>(() => NewFolder.Check(file)).Message, StringComparison.Ordinal);
        Assert.Contains("is not empty", Assert.Throws<UsageException>(() => NewFolder.Check(folder.Path, "-o")).Message, StringComparison.Ordinal);
    }
}
