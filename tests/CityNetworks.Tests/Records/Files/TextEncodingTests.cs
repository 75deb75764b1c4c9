using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class TextEncodingTests
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", true)]
    public void An_encoding_that_is_not_stated_is_found_and_reported(string name, bool isReported)
    {
        const string Text = "city,event\nAsunción,Cumbre é\n";
        var log = new ProblemLog();
        Assert.Equal(Text, Encoding.UTF8.GetString(TextEncoding.ToUtf8("f", TextEncoding.Find(name)!.GetBytes(Text), null, log)).TrimStart('\uFEFF'));
        Assert.Equal(isReported, log.Has(RecordCodes.EncodingFound));
    }

    [Fact]
    public void The_mark_of_utf_32_is_not_that_of_utf_16()
    {
        byte[] bytes = [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("city,event\n")];
        Assert.Equal("city,event\n", Encoding.UTF8.GetString(TextEncoding.ToUtf8("f", bytes, null, new ProblemLog())).TrimStart('\uFEFF'));
    }

    [Fact]
    public void A_stated_encoding_holds_and_an_unknown_one_is_an_error()
    {
        var log = new ProblemLog();
        Assert.Equal("é", Encoding.UTF8.GetString(TextEncoding.ToUtf8("f", [0xE9], "latin1", log)));
        Assert.Empty(log.Problems());
        Assert.Null(TextEncoding.Find("klingon"));
        TextEncoding.ToUtf8("f", [0xE9], "klingon", log);
        Assert.True(log.Has(RecordCodes.UnknownEncoding));
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        var log = new ProblemLog();
        byte[] bytes = [0x61, 0x00, 0x00, 0x62, 0x81];
        Assert.Same(bytes, TextEncoding.ToUtf8("f", bytes, null, log));
    }
}
