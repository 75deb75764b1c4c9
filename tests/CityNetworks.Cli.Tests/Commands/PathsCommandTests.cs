using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class PathsCommandTests
{
    // a meets b in 2001, b meets c in 2002: news of a reaches c, news of c reaches b alone.
    private const string Chain = "city,event,period\na,x,2001\nb,x,2001\nb,y,2002\nc,y,2002\n";

    [Fact]
    public void News_goes_forward_in_time()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("m.csv", Chain);
        string[] pairs = [.. Citynet.Run("paths", "--data", data, "-q").Lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]}{cells[1]}")];
        Assert.Equal(["ab", "ac", "ba", "bc", "cb"], pairs);
        var route = Citynet.Run("paths", "--data", data, "--source", "a", "--target", "c", "-q").Lines;
        Assert.Equal(3, route.Length); // the head and two events
        Assert.Contains(",x,", route[1], StringComparison.Ordinal);
        Assert.Contains(",y,", route[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_that_is_not_there_is_said_and_several_windows_are_refused()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("m.csv", Chain);
        Assert.Contains(
            "No news from c can have reached a.", Citynet.Run("paths", "--data", data, "--source", "c", "--target", "a").Error, StringComparison.Ordinal);
        var windows = Citynet.Run("paths", "--data", data, "--window", "each");
        Assert.Equal(2, windows.Code);
        Assert.Contains("--window: found 2 windows; expected one", windows.Error, StringComparison.Ordinal);
    }
}
