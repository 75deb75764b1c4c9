using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class FileKindTests
{
    [Fact]
    public void A_path_is_missing_a_file_a_folder_or_a_stream()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(FileKind.Regular, FileKinds.Of(folder.Write("a", "x")));
        Assert.Equal(FileKind.Folder, FileKinds.Of(folder.Path));
        Assert.Equal(FileKind.Missing, FileKinds.Of(folder["none"]));
        Assert.Equal(FileKind.Missing, FileKinds.Of(folder["a/below"]));
        if (OperatingSystem.IsLinux())
            Assert.Equal(FileKind.Stream, FileKinds.Of("/dev/null"));
    }
}
