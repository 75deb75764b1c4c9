using CityNetworks.Measures;
using Xunit;

namespace CityNetworks.Tests.Measures;

public sealed class MeasureKindTests
{
    [Fact]
    public void Kinds_are_words()
    {
        Assert.Equal("tie weight", MeasureKind.TieWeight.InWords());
        Assert.Equal(Enum.GetValues<MeasureKind>().Length, Enum.GetValues<MeasureKind>().Select(kind => kind.InWords()).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((MeasureKind)99).InWords());
    }
}
