using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class FigureTests
{
    private static readonly Figure s_figure = new("ties", "Ties & cities", "A note.", new Markup("<svg></svg>"), "ties", new Markup("<table></table>"));

    [Fact]
    public void A_figure_has_a_caption_its_data_and_its_numbers()
    {
        var html = s_figure.Render().Html;
        Assert.StartsWith(
            "<figure id=\"ties\">\n<figcaption><strong>Ties &amp; cities.</strong> A note.</figcaption>\n<svg></svg>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#data-ties\"", html, StringComparison.Ordinal);
        Assert.Contains("<summary>The figure as a table</summary>\n<table></table></details>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<button").Length - 1);
    }

    [Fact]
    public void Without_numbers_of_its_own_it_has_no_details()
    {
        var html = (s_figure with { Alternative = Markup.Empty }).Render().Html;
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
    }
}
