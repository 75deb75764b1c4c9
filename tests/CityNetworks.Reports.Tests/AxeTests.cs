using CityNetworks.Reports.Reading;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>axe-core finds no barrier in the page that it calls serious or critical.</summary>
public sealed class AxeTests : InChromium
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task The_page_of_a_study_has_no_serious_barrier(int width, ColorScheme scheme) =>
        Assert.Empty(await Serious(HtmlReport.Render(MercocitiesStudy.Input), width, scheme));

    [Fact]
    public async Task Nor_has_the_page_of_many_cities() => Assert.Empty(await Serious(HtmlReport.Render(LargeStudy.Input), 768, ColorScheme.Light));

    [Fact]
    public async Task A_barrier_is_found() => Assert.NotEmpty(await Serious(
        HtmlReport.Render(new ReportInput("Title", "id", "0", new Dictionary<string, CityNetworks.Tables.Table>(), []))
            .Replace("</main>", "<select></select></main>", StringComparison.Ordinal),
        1280,
        ColorScheme.Light));

    private async Task<IReadOnlyList<string>> Serious(string html, int width, ColorScheme scheme)
    {
        await File.WriteAllTextAsync(PageFile, html, TestContext.Current.CancellationToken);
        // The page's policy refuses the script that examines it.
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            Offline = true,
            BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(PageFile).AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        var found = await page.RunAxe();
        return [.. found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
    }
}
