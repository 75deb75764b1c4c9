using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class PlainLabelsTests
{
    [Fact]
    public void Labels_that_become_the_same_are_numbered()
    {
        static char Plain(char c) => c is ',' or ';' ? '_' : c;
        Assert.Equal(["a_b", "a_b~2", "a_b~3", "x"], PlainLabels.Of(["a,b", "a;b", "a_b", "x"], Plain));
        Assert.Equal(["a_b", "a_b~2", "a_b~2~2"], PlainLabels.Of(["a,b", "a;b", "a_b~2"], Plain));
    }
}
