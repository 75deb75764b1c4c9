using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class WriteFailedExceptionTests
{
    [Fact]
    public void The_place_is_reported_once()
    {
        Assert.Equal("'out.csv' could not be written: No space left.", new WriteFailedException("out.csv", new IOException("No space left : '/a/b'")).Message);
        Assert.Equal("'out.csv' could not be written: broken", new WriteFailedException("out.csv", new IOException("broken")).Message);
    }

    [Fact]
    public void A_full_disk_is_a_failure_of_the_system_and_a_wrong_path_is_not()
    {
        Assert.True(WriteFailedException.IsOfTheSystem(new IOException("full", 28)));
        Assert.False(WriteFailedException.IsOfTheSystem(new DirectoryNotFoundException()));
        Assert.False(WriteFailedException.IsOfTheSystem(new ArgumentException("x")));
    }
}
