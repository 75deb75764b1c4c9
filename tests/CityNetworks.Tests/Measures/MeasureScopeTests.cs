using CityNetworks.Measures;
using Xunit;

namespace CityNetworks.Tests.Measures;

public sealed class MeasureScopeTests
{
    [Fact]
    public void Scopes_are_words_in_their_order()
    {
        Assert.Equal("city, event", (MeasureScope.Event | MeasureScope.City).InWords());
        Assert.Equal(string.Empty, MeasureScope.None.InWords());
    }
}
