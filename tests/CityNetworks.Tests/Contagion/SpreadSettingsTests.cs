using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class SpreadSettingsTests
{
    [Fact]
    public void Numbers_that_make_no_run_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpreadSettings { Steps = -1 }.Check());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpreadSettings { Runs = 0 }.Check());
        Assert.StartsWith(
            "2000000 runs of 1000 steps; expected at most",
            Assert.Throws<ArgumentException>(() => new SpreadSettings { Runs = 2_000_000, Steps = 1000 }.Check()).Message,
            StringComparison.Ordinal);
        new SpreadSettings { Steps = 0, Runs = 1 }.Check();
    }
}
