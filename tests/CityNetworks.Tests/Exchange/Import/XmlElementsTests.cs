using System.Xml;
using CityNetworks.Exchange.Import;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class XmlElementsTests
{
    [Theory]
    [InlineData("<a><b><c/><b>text</b></b><d/></a>", "d")]
    [InlineData("<a><b/><d/></a>", "d")]
    [InlineData("<a><b></b></a>", "a")]
    public void What_is_read_next_comes_after_the_element(string text, string next)
    {
        using var xml = XmlReader.Create(new StringReader(text));
        Assert.True(xml.ReadToFollowing("b"));
        xml.PassOver();
        Assert.True(xml.Read());
        Assert.Equal(next, xml.Name);
    }
}
