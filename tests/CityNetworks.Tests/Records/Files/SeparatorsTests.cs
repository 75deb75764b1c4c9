using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class SeparatorsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',', 0)]
    [InlineData("a;b\n1,5;2\n", ';', 0)]
    [InlineData("a\tb, c\n1\t2\n", '\t', 0)]
    [InlineData("\"a;b\",c\n1,2\n", ',', 0)]
    [InlineData("sep=|\na|b\n", '|', 5)]
    [InlineData("a\n1\n", ',', 0)]
    public void The_separator_is_that_of_header_and_first_row(string text, char separator, int skip) =>
        Assert.Equal(((byte)separator, skip), Separators.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_separator_has_a_name() => Assert.Equal(["commas", "semicolons (';')", "tabs", "bars ('|')"], ",;\t|"u8.ToArray().Select(Separators.Name));
}
