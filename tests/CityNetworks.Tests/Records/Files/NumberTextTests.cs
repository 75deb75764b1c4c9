using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1.5", 1.5, null)]
    [InlineData("1,5", null, 1.5)]
    [InlineData("1,234", 1234.0, 1.234)]
    [InlineData("1.234.567,5", null, 1234567.5)]
    [InlineData("1'234.5", 1234.5, null)]
    [InlineData("12 345", 12345.0, 12345.0)]
    [InlineData("0,125", null, 0.125)]
    [InlineData("-2e-3", -0.002, -0.002)]
    [InlineData("1,23,4", null, null)]
    [InlineData("x", null, null)]
    [InlineData("1e999", null, null)]
    public void A_number_is_read_with_a_point_and_with_a_comma(string text, double? point, double? comma) =>
        Assert.Equal((point, comma), (NumberText.WithPoint(text), NumberText.WithComma(text)));
}
