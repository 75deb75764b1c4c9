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
    public void The_plotting_library_begins_with_its_licence()
    {
        var start = Assets.Plotly.Html[..4000];
        Assert.Contains("MIT", start, StringComparison.Ordinal);
        Assert.InRange(Assets.Plotly.Html.Length, 1_000_000, 10_000_000);
    }
}
