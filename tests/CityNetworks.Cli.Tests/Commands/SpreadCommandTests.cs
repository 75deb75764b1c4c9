using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class SpreadCommandTests
{
    [Theory]
    [InlineData("--model", "ic", "--p", "0.2")]
    [InlineData("--model", "lt")]
    [InlineData("--model", "threshold", "--share", "0.3")]
    [InlineData("--model", "threshold", "--count", "2")]
    [InlineData("--model", "si", "--p", "0.1")]
    [InlineData("--model", "sis", "--p", "0.1", "--recovery", "0.3")]
    [InlineData("--model", "sir", "--p", "0.1", "--recovery", "0.3", "--through", "events")]
    public void Every_model_shows_its_steps(params string[] model)
    {
        var run = Citynet.Run(["spread", .. model, "--active", "pergamino,canoas", "--steps", "3", "--runs", "50"]);
        Assert.Equal(0, run.Code);
        Assert.Equal("step,mean,run_lo,q25,median,q75,run_hi,mc_error,share,active", run.Lines[0]);
        Assert.StartsWith("0,2,2,2,2,2,2,0,", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal(5, run.Lines.Length);
    }

    [Fact]
    public void Cities_have_a_probability_of_being_reached()
    {
        var run = Citynet.Run("spread", "--model", "ic", "--p", "1", "--active", "pergamino", "--by", "city");
        Assert.Equal("city,name,p_reached,ci_lo,ci_hi", run.Lines[0]);
        Assert.Contains(run.Lines, line => line.StartsWith("canoas,Canoas,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Shares_and_seeds_are_of_the_cities_present_in_the_window()
    {
        // In 2004-2005 two cities hold office and nobody meets.
        string[] window = [
            "spread", "--model", "si", "--p", "1", "--window", "each", "--period", "2004-2005", "--kinds", "coordination", "--steps", "1", "--runs", "200"
        ];
        var drawn = Citynet.Run([.. window, "--random-active", "1"]);
        Assert.StartsWith("1,2,2,2,2,2,2,0,1,", drawn.Lines[2], StringComparison.Ordinal);
        Assert.Contains("at most 2", Citynet.Run([.. window, "--random-active", "3"]).Error, StringComparison.Ordinal);
        var absent = Citynet.Run([.. window, "--active", "pergamino"]);
        Assert.Equal(2, absent.Code);
        Assert.Contains("takes part in no event of the window", absent.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bass_needs_no_network()
    {
        var run = Citynet.Run("spread", "--model", "bass", "--p", "0.03", "--q", "0.38", "--steps", "20");
        Assert.Equal("step,cumulative,new,share,stepwise_cumulative,stepwise_new", run.Lines[0]);
        Assert.Equal(22, run.Lines.Length);
    }

    [Fact]
    public void What_cannot_be_is_wrong_usage_with_found_and_expected()
    {
        (string Message, string[] Arguments)[] cases =
        [
            ("Did you mean 'pergamino'?", ["--model", "lt", "--active", "pergamno"]),
            ("found no --p", ["--model", "ic", "--active", "pergamino"]),
            ("--p: found 1.5; expected a number from 0 to 1", ["--model", "ic", "--p", "1.5", "--active", "pergamino"]),
            ("neither --active nor --random-active", ["--model", "lt"]),
            ("--random-active: found 9999", ["--model", "lt", "--random-active", "9999"]),
            ("neither --share nor --count", ["--model", "threshold", "--active", "pergamino"]),
        ];
        foreach (var (message, arguments) in cases)
        {
            var run = Citynet.Run(["spread", .. arguments]);
            Assert.Equal(2, run.Code);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }
}
