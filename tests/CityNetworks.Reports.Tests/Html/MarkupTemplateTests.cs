using CityNetworks.Reports.Html;
using Xunit;

namespace CityNetworks.Reports.Tests.Html;

public sealed class MarkupTemplateTests
{
    [Fact]
    public void Texts_are_escaped_and_markup_is_not()
    {
        var text = "<b> & \"q\" 'x' \u0001";
        Assert.Equal("&lt;b&gt; &amp; &quot;q&quot; &#39;x&#39; \uFFFD", Markup.Of($"{text}").Html);
        var bold = new Markup("<b>x</b>");
        Assert.Equal("<p><b>x</b>3 0.33</p>", Markup.Of($"<p>{bold}{3} {1 / 3.0}</p>").Html);
        Assert.Equal("<b>x</b><b>x</b>", Markup.Of($"{new[] { bold, bold }}").Html);
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_are_left_out_and_what_joins_letters_stays()
    {
        var text = "\u202Elive\u202C \u2067x\u2069 a\u200Db";
        Assert.Equal("live x a\u200Db", Markup.Of($"{text}").Html);
    }
}
