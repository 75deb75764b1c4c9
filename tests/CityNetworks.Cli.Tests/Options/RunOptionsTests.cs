using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class RunOptionsTests
{
    [Fact]
    public void What_is_not_given_is_not_known()
    {
        var options = new RunOptions();
        var parsed = Given.Words("--runs 7", command => options.AddTo(command));
        Assert.Equal((7, null), (options.Runs(parsed), options.Seed(parsed)));
        Assert.Equal(0, options.Workers(parsed, TestContext.Current.CancellationToken).Threads); // all cores
    }

    [Theory]
    [InlineData("--runs 0")]
    [InlineData("--runs 1000001")]
    [InlineData("--threads 4097")]
    [InlineData("--seed -1")]
    [InlineData("--seed x")]
    public void Numbers_out_of_range_are_refused(string words) => Assert.NotEmpty(Given.Words(words, command => new RunOptions().AddTo(command)).Errors);

    [Fact]
    public void A_command_without_chance_takes_no_seed()
    {
        Assert.NotEmpty(Given.Words("--seed 1", command => new RunOptions().AddTo(command, random: false)).Errors);
        Assert.Empty(Given.Words("--threads 2", command => new RunOptions().AddTo(command, random: false)).Errors);
    }
}
