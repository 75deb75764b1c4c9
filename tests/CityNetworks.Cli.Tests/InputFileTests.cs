using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class InputFileTests
{
    [Fact]
    public void A_file_that_is_missing_too_large_or_none_is_bad_data()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "hello");
        Assert.Equal("hello"u8.ToArray(), InputFile.Bytes(file, "a text"));
        Assert.Contains("is missing; expected a text.", Refused(() => InputFile.Bytes(folder["none"], "a text")), StringComparison.Ordinal);
        Assert.Contains("is no regular file; expected a text.", Refused(() => InputFile.Bytes(folder.Path, "a text")), StringComparison.Ordinal);
        Assert.Contains("has 5 bytes; expected a text of at most 4.", Refused(() => InputFile.Open(file, "a text", 4)), StringComparison.Ordinal);
    }

    private static string Refused(Action read) => Assert.Throws<BadDataException>(read).Message;
}
