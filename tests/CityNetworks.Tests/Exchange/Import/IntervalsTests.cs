using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class IntervalsTests
{
    [Theory]
    [InlineData("[1]", "1..1")]
    [InlineData("[1-5]", "1..5")]
    [InlineData("[2,4-5]", "2..2 4..5")]
    [InlineData("[3-*]", "3..")]
    public void Points_of_time_are_read(string text, string expected)
    {
        var log = new ProblemLog();
        Assert.Equal(expected, string.Join(' ', Intervals.Of(text, "f", 1, log).Select(time => $"{time.First}..{time.Last}")));
        Assert.False(log.HasErrors);
    }

    [Theory]
    [InlineData("[5-1]")]
    [InlineData("[x]")]
    [InlineData("[]")]
    [InlineData("[*-3]")]
    public void What_is_no_time_is_an_error(string text)
    {
        var log = new ProblemLog();
        Intervals.Of(text, "f.net", 7, log);
        var problem = Assert.Single(log.Problems());
        Assert.Equal(("f.net", 7, "interval"), (problem.File, problem.Line, problem.Column));
    }
}
