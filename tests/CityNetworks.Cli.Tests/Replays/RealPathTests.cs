using CityNetworks.Cli.Replays;
using Xunit;

namespace CityNetworks.Cli.Tests.Replays;

public sealed class RealPathTests
{
    [Fact]
    public void A_link_lies_where_it_leads()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = other.Write("secret", "x");
        var link = folder["link"];
        File.CreateSymbolicLink(link, file);
        Assert.Equal(RealPath.Of(file), RealPath.Of(link));
        Assert.False(RealPath.IsInside(link, folder.Path));
        Assert.True(RealPath.IsInside(folder.Write("own", "x"), folder.Path));
        Assert.True(RealPath.IsInside(folder["..own"], folder.Path));
        Assert.False(RealPath.IsInside(Path.Combine(folder.Path, ".."), folder.Path));
    }
}
