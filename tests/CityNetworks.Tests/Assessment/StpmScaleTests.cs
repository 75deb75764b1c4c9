using CityNetworks.Assessment;
using Xunit;

namespace CityNetworks.Tests.Assessment;

public sealed class StpmScaleTests
{
    [Theory]
    [InlineData(0, StpmClass.Paralyzed)]
    [InlineData(2, StpmClass.Paralyzed)]
    [InlineData(3, StpmClass.MinimalActivity)]
    [InlineData(4, StpmClass.MinimalActivity)]
    [InlineData(5, StpmClass.Active)]
    [InlineData(6, StpmClass.Active)]
    [InlineData(7, StpmClass.Proactive)]
    [InlineData(8, StpmClass.Proactive)]
    public void A_total_has_the_class_of_the_paper(int total, StpmClass expected) => Assert.Equal(expected, StpmScale.ClassOf(total));

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void A_total_outside_the_scale_is_refused(int total) => Assert.Throws<ArgumentOutOfRangeException>(() => StpmScale.ClassOf(total));

    [Theory]
    [InlineData("paralysed", StpmClass.Paralyzed)]
    [InlineData(" Minimal  activity", StpmClass.MinimalActivity)]
    [InlineData("PROACTIVE", StpmClass.Proactive)]
    [InlineData("active!", null)]
    [InlineData("inactive", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_read_in_either_spelling(string? text, StpmClass? expected) => Assert.Equal(expected, StpmScale.Parse(text));

    [Fact]
    public void A_name_that_is_written_is_read_again() =>
        Assert.All(Enum.GetValues<StpmClass>(), value => Assert.Equal(value, StpmScale.Parse(StpmScale.NameOf(value))));
}
