using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("1.5", false, 1.5)]
    [InlineData("1,5", true, 1.5)]
    [InlineData("1e-3", false, 0.001)]
    [InlineData("0", false, 0.0)]
    public void A_weight_is_a_number_of_at_least_0(string text, bool mayHaveComma, double expected)
    {
        var log = new ProblemLog();
        Assert.Equal(expected, Numbers.Weight(text, "f", 1, log, mayHaveComma));
        Assert.False(log.HasErrors);
    }

    [Theory]
    [InlineData("-1", "CN133")]
    [InlineData("1,5", "CN132")]
    [InlineData("NaN", "CN132")]
    [InlineData("inf", "CN132")]
    public void Another_weight_is_refused(string text, string code)
    {
        var log = new ProblemLog();
        Assert.Null(Numbers.Weight(text, "f", 1, log));
        Assert.Equal(code, Assert.Single(log.Problems()).Code);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData("4", 0)]
    [InlineData("x", 0)]
    public void A_node_is_numbered_from_1(string text, int expected)
    {
        var log = new ProblemLog();
        Assert.Equal(expected, Numbers.Node(text, 3, "f", 1, "source", log));
        Assert.Equal(expected == 0, log.Has(GraphFileCodes.UnknownNode));
    }
}
