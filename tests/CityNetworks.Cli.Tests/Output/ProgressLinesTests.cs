using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class ProgressLinesTests
{
    [Fact]
    public void A_line_is_written_every_ten_seconds_at_the_most()
    {
        var clock = new Clock();
        using var writer = new StringWriter { NewLine = "\n" };
        var lines = new ProgressLines(writer, clock);
        lines.Report("a");
        clock.Seconds = 11;
        lines.Report("b");
        clock.Seconds = 15;
        lines.Report("c");
        clock.Seconds = 22;
        lines.Report("d");
        Assert.Equal("11 s: b\n22 s: d\n", writer.ToString());
    }

    [Fact]
    public void Without_a_writer_nothing_is_reported() => new ProgressLines(null).Report("a");

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
