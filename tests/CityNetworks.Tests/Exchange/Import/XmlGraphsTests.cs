using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class XmlGraphsTests
{
    [Theory]
    [InlineData("<other/>", "CN203")]
    [InlineData("<graphml><open>", "CN201")]
    [InlineData("<!DOCTYPE x [<!ENTITY y \"z\">]><graphml>&y;</graphml>", "CN201")]
    public void Another_root_broken_XML_and_document_types_are_refused(string text, string code)
    {
        var log = new ProblemLog();
        Assert.Null(GraphMlReader.Read("f", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, log));
        Assert.Equal(code, Assert.Single(log.Problems()).Code);
    }

    [Fact]
    public void The_declared_encoding_holds_unless_another_is_asked_for()
    {
        const string Text = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><graphml><graph><node id=\"é\"/></graph></graphml>";
        Assert.Equal("é", Read(Encoding.Latin1.GetBytes(Text), null).Nodes[0].Key);
        Assert.Equal("é", Read(Encoding.Latin1.GetBytes(Text), "windows-1252").Nodes[0].Key);
    }

    private static ImportedGraph Read(byte[] bytes, string? encoding) =>
        GraphMlReader.Read("f", bytes, new GraphImportOptions { Encoding = encoding }, new ProblemLog())!;
}
