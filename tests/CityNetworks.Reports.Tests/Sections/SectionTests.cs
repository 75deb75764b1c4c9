using CityNetworks.Reports.Html;
using CityNetworks.Reports.Sections;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class SectionTests
{
    [Fact]
    public void A_section_is_labelled_by_its_title() => Assert.Equal(
        "<section id=\"ties\" aria-labelledby=\"ties-title\">\n<h2 id=\"ties-title\">A &amp; b</h2>\n<p></p></section>\n",
        new Section("ties", "A & b", new Markup("<p></p>")).Render().Html);

    [Fact]
    public void An_empty_one_is_left_out_and_its_body_not_made()
    {
        Assert.Null(Section.Unless(true, "x", "X", () => throw new InvalidOperationException()));
        Assert.Equal("x", Section.Unless(false, "x", "X", () => Markup.Empty)!.Id);
        Assert.True(Section.Show(null).IsEmpty);
    }
}
