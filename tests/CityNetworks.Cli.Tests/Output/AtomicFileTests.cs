using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_that_failed_is_as_it_was_and_nothing_stays_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
        AtomicFile.Write(path, stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void Several_files_appear_together_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<WriteFailedException>(() => AtomicFile.WriteAll(open =>
        {
            using (var one = open(folder["one"]))
                one.Write("1"u8);
            throw new IOException("broken");
        }));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
