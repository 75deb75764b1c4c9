using System.Text.RegularExpressions;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Microsoft.Playwright;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>The page in a real browser, without a network.</summary>
public sealed class BrowserTests : InChromium
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task The_page_opens_offline_whole_and_without_complaint(int width, ColorScheme scheme)
    {
        var (page, heard) = await Open(MercocitiesStudy.Input, width, scheme);
        Assert.Empty(heard);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('.chart')].filter(plot => !plot.querySelector('.main-svg .trace, .main-svg .point, .main-svg .hm')).length"));
        Assert.True(await page.EvaluateAsync<int>("document.querySelectorAll('.chart').length") >= 6);
        Assert.Equal(0, await page.EvaluateAsync<int>(ClippedAxes));
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>(CollidingNames));
    }

    [Fact]
    public async Task Plots_stand_when_the_page_is_loaded_for_a_program_that_prints_at_once()
    {
        await File.WriteAllTextAsync(PageFile, HtmlReport.Render(MercocitiesStudy.Input), TestContext.Current.CancellationToken);
        var page = await (await Browser.NewContextAsync(new() { Offline = true })).NewPageAsync();
        await page.AddInitScriptAsync(
            "const count = what => document.querySelectorAll(what).length;"
                + "addEventListener('load', () => { window.plotsAtLoad = [count('.chart'), count('.chart svg')]; })");
        await page.GotoAsync(new Uri(PageFile).AbsoluteUri);
        var (places, plots) = (await page.EvaluateAsync<int>("plotsAtLoad[0]"), await page.EvaluateAsync<int>("plotsAtLoad[1]"));
        Assert.InRange(places, 6, int.MaxValue);
        Assert.InRange(plots, places, int.MaxValue);
    }

    [Fact]
    public async Task A_reader_can_choose_a_measure_and_save_data_and_image()
    {
        var (page, heard) = await Open(MercocitiesStudy.Input, 1280, ColorScheme.Light);
        var before = await page.InnerHTMLAsync("#ranks .chart");
        await page.FocusAsync("#ranks input[value='0']");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(before, await page.InnerHTMLAsync("#ranks .chart"));

        var data = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#ranks a[data-table]"));
        Assert.Equal("centrality.csv", data.SuggestedFilename);
        Assert.StartsWith("window,mode,node,name,measure,dialect,raw,value,rank\n", await ReadAsync(data), StringComparison.Ordinal);

        foreach (var figure in new[] { "ranks", "network" })
        {
            var image = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($"#{figure} .ways button"));
            Assert.Equal($"{figure}.svg", image.SuggestedFilename);
            var drawing = System.Xml.Linq.XDocument.Parse(await ReadAsync(image));
            Assert.Equal("svg", drawing.Root!.Name.LocalName);
            Assert.Contains("Pergamino", drawing.Root.Value, StringComparison.Ordinal);
        }

        foreach (var figure in new[] { "timeline", "roles" }) // tables of marks
        {
            var image = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($"#{figure} .ways button"));
            Assert.Equal($"{figure}.svg", image.SuggestedFilename);
            var drawing = System.Xml.Linq.XDocument.Parse(await ReadAsync(image)).Root!;
            Assert.Contains("2004-2005", drawing.Elements().Where(part => part.Name.LocalName == "text").Select(part => part.Value));
            Assert.Equal(
                await page.EvaluateAsync<int>($"document.querySelectorAll('#{figure} svg.mark').length"),
                drawing.Elements().Count(part => part.Name.LocalName == "svg"));
            var picture = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($"#{figure} .ways button[data-format=png]"));
            Assert.Equal($"{figure}.png", picture.SuggestedFilename);
        }

        var pixels = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#map .ways button[data-format=png]"));
        Assert.Equal("map.png", pixels.SuggestedFilename);
        await using (var png = await pixels.CreateReadStreamAsync())
        {
            var head = new byte[24];
            await png.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], head[..4]);
            Assert.Equal(2 * await page.EvaluateAsync<int>("document.querySelector('#map svg').clientWidth"), (head[18] << 8) | head[19]);
        }

        Assert.Empty(heard);
    }

    [Fact]
    public async Task The_slider_moves_the_drawings_through_the_periods_and_a_city_can_be_chosen_by_keyboard()
    {
        const string seen = "[...document.querySelectorAll('#map .for-wide .ties line')].filter(line => line.getClientRects().length > 0).length";
        var (page, heard) = await Open(MercocitiesStudy.Input, 1280, ColorScheme.Light);
        var places = await page.EvaluateAsync<string>("[...document.querySelectorAll('#map circle')].map(disc => disc.cx.baseVal.value).join()");
        await page.FocusAsync("#map-moment");
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(1, await page.EvaluateAsync<int>(seen)); // 2004-2005: two cities at one event
        Assert.Equal("2004-2005: 1 tie among 2 cities", await page.InnerTextAsync("#map output"));
        Assert.Equal("2004-2005: 1 tie among 2 cities", await page.GetAttributeAsync("#map-moment", "aria-valuetext"));
        Assert.Equal(places, await page.EvaluateAsync<string>("[...document.querySelectorAll('#map circle')].map(disc => disc.cx.baseVal.value).join()"));
        await page.Keyboard.PressAsync("End");
        Assert.Equal(37, await page.EvaluateAsync<int>(seen));

        const string open = "[...document.querySelectorAll('.ego[open]:not([hidden]) > summary')].map(summary => summary.textContent).join()";
        Assert.Equal("Pergamino (AR)", await page.EvaluateAsync<string>(open));
        await page.FocusAsync("#city select");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Canoas (BR)", await page.EvaluateAsync<string>(open));
        Assert.Empty(heard);
    }

    [Fact]
    public async Task Plots_follow_the_window_and_the_paper()
    {
        const string widths =
            "[...document.querySelectorAll('.chart')].every(chart => chart.querySelector('.main-svg').width.baseVal.value === (parseFloat(chart.style.width) "
                + "|| chart.clientWidth))";
        var (page, _) = await Open(MercocitiesStudy.Input, 1280, ColorScheme.Light);
        Assert.True(await page.EvaluateAsync<bool>(widths));
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.True(await page.EvaluateAsync<bool>(widths), "not ready for the printer");
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await page.SetViewportSizeAsync(800, 900);
        // The page's policy forbids the evaluation that waiting for a function would use.
        for (var attempt = 0; attempt < 50 && !await page.EvaluateAsync<bool>(widths); attempt++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await page.EvaluateAsync<bool>(widths), "the plots do not follow the window");
    }

    [Fact]
    public async Task Hostile_names_run_no_script_and_break_no_plot()
    {
        var input = MercocitiesStudy.Input with { Title = "</title><script>document.title='broken'</script><img src=x onerror=alert(1)>" };
        var (page, heard) = await Open(input, 1280, ColorScheme.Light);
        Assert.Equal(input.Title, await page.TitleAsync());
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_script_that_gets_into_the_page_does_not_run()
    {
        const string evil =
            "<script>document.title='broken'</script><img src='data:,' onerror=\"document.title='broken'\"><svg onload=\"document.title='broken'\"></svg>";
        var (page, heard) =
            await Open(MercocitiesStudy.Input, 1280, ColorScheme.Light, html => html.Replace("</main>", evil + "</main>", StringComparison.Ordinal));
        Assert.Equal(MercocitiesStudy.Input.Title, await page.TitleAsync());
        Assert.Equal(3, heard.Count(line => line.Contains("Content Security Policy", StringComparison.Ordinal))); // each of the three is refused
        Assert.Equal(3, heard.Count);
        Assert.DoesNotContain("'unsafe-inline'; style", HtmlReport.Render(MercocitiesStudy.Input), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_cities_open_too()
    {
        var (page, heard) = await Open(LargeStudy.Input, 1280, ColorScheme.Light);
        Assert.Empty(heard);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("pt")]
    public async Task Printing_fits_the_paper_in_dark_as_in_light(string language)
    {
        var (page, _) = await Open(MercocitiesStudy.Input with { Language = Language.Of(language)! }, 1280, ColorScheme.Dark);
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.InRange(pdf.Length, 50_000, 6_000_000);
        Assert.InRange(Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"), 4, 12);
        await page.SetViewportSizeAsync(690, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>(TooWide));
        Assert.Equal("#1b1f24", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--text').trim()"));
    }

    // What reaches beyond the right edge.
    private const string TooWide = """
        document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('main *')]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => `${element.tagName} in ${element.closest('section').id}: ${element.getBoundingClientRect().right}`).slice(0, 5).join('; ')
        """;

    // Words of axes that stick out of their plot.
    private const string ClippedAxes = """
        [...document.querySelectorAll('.chart')].flatMap(plot => {
          const outer = plot.getBoundingClientRect();
          return [...plot.querySelectorAll('.xtick text, .ytick text, .annotation-text, .xtitle, .ytitle, .legendtext')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < outer.left - 1 || box.right > outer.right + 1 || box.top < outer.top - 1 || box.bottom > outer.bottom + 1;
          });
        }).length
        """;

    // Names in the network that lie over each other or leave the drawing, in the fonts the browser really has.
    private const string CollidingNames = """
        (() => {
          const svg = [...document.querySelectorAll('svg.network')].find(drawing => drawing.getClientRects().length > 0);
          const outer = svg.getBoundingClientRect();
          const names = [...svg.querySelectorAll('.names text')].map(text => ({ name: text.textContent, box: text.getBoundingClientRect() }));
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
          const wrong = names.filter(({ box }) => box.left < outer.left || box.right > outer.right).map(({ name }) => name + ' outside');
          names.forEach((a, i) => names.slice(i + 1).forEach(b => { if (over(a.box, b.box)) wrong.push(a.name + ' over ' + b.name); }));
          return wrong.join('; ');
        })()
        """;

    private async Task<(IPage Page, List<string> Heard)> Open(ReportInput input, int width, ColorScheme scheme, Func<string, string>? changed = null)
    {
        await File.WriteAllTextAsync(PageFile, changed is null ? HtmlReport.Render(input) : changed(HtmlReport.Render(input)));
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Offline = true });
        var page = await context.NewPageAsync();
        var heard = new List<string>();
        page.Console += (_, message) => heard.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => heard.Add(error);
        var address = new Uri(PageFile).AbsoluteUri;
        page.Request += (_, request) =>
        {
            if (request.Url != address
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                heard.Add($"request {request.Url}");
        };
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        return (page, heard);
    }

    private static async Task<string> ReadAsync(IDownload download)
    {
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
