using CityNetworks.Exchange;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("😀", "😀")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("a\tb\n", "a\tb\n")]
    public void What_no_XML_may_hold_is_replaced(string text, string expected) => Assert.Equal(expected, XmlText.Of(text));

    [Fact]
    public void Half_of_a_pair_of_surrogates_is_replaced() => Assert.Equal("\uFFFDx", XmlText.Of($"{'\uD83D'}x")); // an attribute cannot hold it

    [Fact]
    public void A_column_has_the_type_of_its_values() => Assert.Equal(
        ["string", "long", "double", "boolean"],
        new Column[] { new TextColumn("x", []), new IntegerColumn("x", []), new NumberColumn("x", []), new FlagColumn("x", []) }.Select(XmlText.TypeOf));
}
