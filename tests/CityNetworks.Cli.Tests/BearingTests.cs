using System.CommandLine;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class BearingTests
{
    [Fact]
    public void An_option_bears_on_the_result_unless_it_is_said()
    {
        var option = new Option<int>("--threads");
        Assert.Equal(Bearing.Result, option.Bearing());
        Assert.Equal(Bearing.Conduct, option.WithBearing(Bearing.Conduct).Bearing());
    }

    [Fact]
    public void A_command_is_repeated_only_if_it_is_said()
    {
        Assert.False(new Command("x").CanBeRepeated());
        Assert.True(new Command("x").IsRepeatable().CanBeRepeated());
    }
}
