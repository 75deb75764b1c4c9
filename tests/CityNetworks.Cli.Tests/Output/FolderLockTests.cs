using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class FolderLockTests
{
    [Fact]
    public void A_folder_is_held_by_one_until_it_lets_go()
    {
        using var folder = new TemporaryFolder();
        using (FolderLock.Take(folder.Path, "study"))
        {
            Assert.Null(FolderLock.TryTake(folder.Path, "study"));
            var error = Assert.Throws<UsageException>(() => FolderLock.Take(folder.Path, "study"));
            Assert.Contains("expected one run for each folder", error.Message, StringComparison.Ordinal);
            using (FolderLock.Take(folder.Path, "other")) // another purpose
                Assert.Null(FolderLock.TryTake(folder.Path, "other"));
        }

        using (FolderLock.Take(folder.Path, "study"))
            Assert.Throws<UsageException>(() => FolderLock.Take(folder.Path, "study"));
    }
}
