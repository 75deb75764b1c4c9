using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class WindowOptionsTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 1)]);

    [Fact]
    public void Windows_may_be_kept_by_the_period_in_which_they_end()
    {
        var options = new WindowOptions();
        Assert.Equal(["p0", "p1"], options.Windows(Given.Words(string.Empty, options.AddTo), s_network).Select(window => window.Name));
        Assert.Equal(["p0..p1"], options.Windows(Given.Words("-w cumulative --period p1", options.AddTo), s_network).Select(window => window.Name));
        Assert.Equal("all", options.One(Given.Words("-w all", options.AddTo), s_network).Name);
    }

    [Theory]
    [InlineData("-w decade", "--window: Window 'decade' is not known")]
    [InlineData("--period p9", "--period: found 'p9'; expected one of p0, p1.")]
    public void An_unknown_window_or_period_is_refused(string words, string message)
    {
        var options = new WindowOptions();
        Assert.StartsWith(
            message, Assert.Throws<UsageException>(() => options.Windows(Given.Words(words, options.AddTo), s_network)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-w 2012", "with --to 2012 the periods go on up to it")]
    [InlineData("-w 2012 --to 2012", "--to adds periods only where a spell has no end")]
    public void A_later_year_is_refused_with_what_helps(string words, string advice)
    {
        var records = RecordReader.Read(RecordFiles.Of("f", [("participations.csv", "city,event,period\na,x,2004\nb,x,2004\n")])).Records!;
        var options = new WindowOptions();
        var parsed = Given.Words(words, command =>
        {
            options.AddTo(command);
            command.Options.Add(new Option<string>("--to"));
        });
        Assert.Contains(
            advice, Assert.Throws<UsageException>(() => options.Windows(parsed, NetworkBuilder.Build(records))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_window_is_one()
    {
        var options = new WindowOptions();
        Assert.Throws<UsageException>(() => options.One(Given.Words("-w each", options.AddTo), s_network));
    }
}
