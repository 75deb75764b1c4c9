using CityNetworks.Reports.Html;
using Xunit;

namespace CityNetworks.Reports.Tests.Html;

public sealed class AssetsTests
{
    [Fact]
    public void Style_and_scripts_are_whole_and_end_no_element_of_the_page()
    {
        Assert.Contains("@media print", Assets.Style.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("</style", Assets.Style.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</script", Assets.Script.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Assets.Style.Html.Count(letter => letter == '{'), Assets.Style.Html.Count(letter => letter == '}'));
    }

    [Fact]
    public void The_plotting_library_comes_after_its_licence_and_neither_is_run()
    {
        var html = Assets.Plotly.Element.Html;
        Assert.InRange(html.IndexOf("MIT", StringComparison.Ordinal), 0, html.IndexOf("application/gzip", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }
}
