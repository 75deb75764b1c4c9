using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CityNetworks.Explorer.Tests;

/// <summary>The page in a real browser.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly List<string> _heard = [];
    private Explorer _explorer = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _explorer = await Explorer.StartAsync();
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _explorer.DisposeAsync();
    }

    [Theory]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task The_page_opens_whole_without_complaint_and_asks_no_other_site(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(width, scheme);
        Assert.Equal(21, await page.Locator("#stage circle").CountAsync());
        Assert.InRange(await page.Locator("#stage .names text").CountAsync(), width < 600 ? 17 : 21, 21); // a small screen has no room for all
        await page.ClickAsync("#tab-spread");
        await page.WaitForSelectorAsync("#spread .chart path.curve");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        Assert.Equal("/", new Uri(page.Url).PathAndQuery);
        Assert.Equal(string.Empty, new Uri(page.Url).Fragment); // the token is not left in the address
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_slider_changes_the_drawing_and_cities_keep_their_places()
    {
        var page = await OpenAsync();
        var before = await PlaceAsync(page, "canoas");
        await page.FocusAsync("#from");
        for (var step = 0; step < 6; step++)
            await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForSelectorAsync("text=2010-2011..2015-2016");
        await page.UntilAsync("document.querySelectorAll('#stage circle').length < 21");
        Assert.Equal(before, await PlaceAsync(page, "canoas"));
        Assert.Contains("--window 2010-2011..2015-2016", await page.InnerTextAsync("#commands"), StringComparison.Ordinal);
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_click_on_a_city_or_a_tie_shows_its_events()
    {
        var page = await OpenAsync();
        await page.Locator("circle[data-city='pergamino']").ClickAsync(new() { Force = true });
        await page.WaitForSelectorAsync("#detail h2:has-text('Pergamino')");
        Assert.Equal(7, await page.Locator("#detail .events li").CountAsync());
        var (a, b) = (await PlaceAsync(page, "pergamino"), await PlaceAsync(page, "canoas"));
        await page.Mouse.ClickAsync((float)((a.X + b.X) / 2), (float)((a.Y + b.Y) / 2));
        await page.WaitForSelectorAsync("#detail h2:has-text('–')");
        Assert.Contains("Canoas", await page.InnerTextAsync("#detail h2"), StringComparison.Ordinal);
        Assert.True(await page.Locator("#detail .events li").CountAsync() >= 1);
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task Everything_is_reached_by_the_keyboard()
    {
        var page = await OpenAsync();
        await page.FocusAsync("#cities-table tbody button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#detail h2:has-text('Pergamino')");
        await page.FocusAsync("#ties-table tbody button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#detail h2:has-text('–')");
        await page.FocusAsync("#tab-network");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForSelectorAsync("#spread:not([hidden])");
        await page.FocusAsync("#a-mechanisms-learning-rate");
        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_city_is_removed_and_taken_back()
    {
        var page = await OpenAsync();
        await page.ClickAsync("#cities-table tbody button:has-text('Canoas')");
        await page.ClickAsync("#detail button:has-text('Remove this city')");
        await page.UntilAsync("!document.querySelector(\"circle[data-city='canoas']\")");
        Assert.Contains("--data changed-records", await page.InnerTextAsync("#commands"), StringComparison.Ordinal);
        await page.ClickAsync("#changes button:has-text('Take all back')");
        await page.WaitForSelectorAsync("circle[data-city='canoas']", new() { State = WaitForSelectorState.Attached });
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_scenario_is_changed_run_with_progress_and_cancelled()
    {
        var page = await OpenAsync();
        await page.ClickAsync("#tab-spread");
        await page.WaitForSelectorAsync("#spread .chart path.curve");
        await page.UncheckAsync("#live");
        await page.FillAsync("#runs", "1000000");
        await page.ClickAsync("#spread button:text-is('Simulate')");
        await page.UntilAsync("document.querySelector('#spread progress').value > 0 && document.querySelector('#spread progress').value < 1");
        await page.ClickAsync("#spread button:text-is('Cancel')");
        await page.WaitForSelectorAsync("#spread >> text=Cancelled.");
        await page.FillAsync("#runs", "50");
        var before = await page.GetAttributeAsync("#spread .chart path.curve", "d");
        await page.FillAsync("#a-mechanisms-learning-rate", "3");
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("#spread button:text-is('Simulate')");
        await page.WaitForSelectorAsync("#spread >> text=Done.");
        Assert.NotEqual(before, await page.GetAttributeAsync("#spread .chart path.curve", "d"));
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task Many_changes_in_a_row_and_a_reload_leave_one_run_under_way()
    {
        var page = await OpenAsync();
        await page.ClickAsync("#tab-spread");
        await page.WaitForSelectorAsync("#spread .chart path.curve");
        await page.FillAsync("#runs", "1000000");
        await page.EvaluateAsync("for (let click = 0; click < 20; click++) document.querySelector('#spread button.main').click()");
        await page.UntilAsync("document.querySelector('#spread progress').value > 0");
        for (var reload = 0; reload < 3; reload++)
        {
            await page.ReloadAsync();
            await page.ClickAsync("#tab-spread");
            await page.WaitForSelectorAsync("#spread .chart path.curve");
            await page.FillAsync("#runs", "1000000");
            await page.ClickAsync("#spread button.main");
            await page.UntilAsync("document.querySelector('#spread progress').value > 0");
        }

        Assert.Empty(_heard);
    }

    [Fact]
    public async Task Two_scenarios_stand_side_by_side()
    {
        var page = await OpenAsync();
        await page.ClickAsync("#tab-spread");
        await page.ClickAsync("#spread button:has-text('Compare with a scenario B')");
        await page.FillAsync("#b-mechanisms-mimicry-rate", "0");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForSelectorAsync("#spread >> text=What differs, A and B: mechanisms mimicry rate 0.15 and 0.");
        Assert.Equal(2, await page.Locator("#spread .chart").CountAsync());
        Assert.Empty(_heard);
    }

    [Theory]
    [InlineData(1600)]
    [InlineData(360)]
    public async Task Words_of_charts_are_large_enough_to_read_and_stay_apart(int width)
    {
        var page = await OpenAsync(width);
        await page.ClickAsync("#tab-spread");
        await page.ClickAsync("#spread button:has-text('Compare with a scenario B')");
        await page.UntilAsync("document.querySelectorAll('#spread .pair .chart path.curve').length > 2");
        Assert.True(await page.EvaluateAsync<bool>(
            """
            [...document.querySelectorAll('#spread .chart svg')].every(drawing => {
              const words = [...drawing.querySelectorAll('.axis text')].map(text => text.getBoundingClientRect());
              return words.every(word => word.height >= 12) && words.every((word, k) => words.slice(k + 1).every(other =>
                word.right <= other.left || other.right <= word.left || word.bottom <= other.top + 2 || other.bottom <= word.top + 2));
            })
            """));
    }

    [Fact]
    public async Task An_upload_is_shown_and_a_bad_one_is_refused_with_its_message()
    {
        var page = await OpenAsync();
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "bad.csv", MimeType = "text/csv", Buffer = "stadt,treffen\na,b\n"u8.ToArray() });
        await page.WaitForSelectorAsync("#failed:not([hidden])");
        Assert.Contains("CN", await page.InnerTextAsync("#failed"), StringComparison.Ordinal);
        Assert.Contains("expected", await page.InnerTextAsync("#failed"), StringComparison.Ordinal);
        Assert.Contains("422", Assert.Single(_heard), StringComparison.Ordinal); // the browser tells of each refusal
        const string name = "<img src=x onerror=alert(1)>";
        await page.SetInputFilesAsync("#files", new FilePayload
        {
            Name = "good.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"city,event,period\n{name},Summit,2014\nTandil,Summit,2014\n"),
        });
        await page.WaitForSelectorAsync("circle[data-city='Tandil']", new() { State = WaitForSelectorState.Attached });
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Contains(name, await page.InnerTextAsync("#cities-table"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1600)]
    public async Task A_city_of_many_events_keeps_the_page_short(int width)
    {
        var page = await OpenAsync(width);
        var rows = Enumerable.Range(0, 150).SelectMany(meeting => new[] { $"Villa Hub,Meeting {meeting},2014", $"City {meeting},Meeting {meeting},2014" });
        var csv = "city,event,period\n" + string.Join('\n', rows) + "\n";
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "many.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
        // A name that the bundled records do not have: the click waits for the uploaded ones.
        await page.ClickAsync("#cities-table tbody button:has-text('Villa Hub')");
        await page.UntilAsync("document.querySelectorAll('#detail .events li').length === 150");
        Assert.Equal(150, await page.Locator("#detail .partners li").CountAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 900, 5500);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        await page.Locator("#detail .partners button").Last.FocusAsync(); // the keyboard reaches the end of a list in its box
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#detail h2:has-text('–')");
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task Without_the_token_the_page_says_what_to_open()
    {
        var page = await BlankAsync(1280, ColorScheme.Light);
        await page.GotoAsync($"http://127.0.0.1:{_explorer.Server.Port}/");
        await page.WaitForSelectorAsync("#failed:not([hidden])");
        Assert.Contains("expected the address that citynet explore printed", await page.InnerTextAsync("#failed"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(width, scheme);
        await page.ClickAsync("#cities-table tbody button");
        await page.WaitForSelectorAsync("#detail .events");
        await AccessibleAsync(page);
        await page.ClickAsync("#tab-spread");
        await page.ClickAsync("#spread button:has-text('Compare with a scenario B')");
        await page.WaitForSelectorAsync("#spread .result:not([hidden]) .chart");
        await AccessibleAsync(page);
    }

    private static async Task AccessibleAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(rule => $"{rule.Impact} {rule.Id}: {string.Join("; ", rule.Nodes.Take(3).Select(node => node.Html))}"));
    }

    private static async Task<(double X, double Y)> PlaceAsync(IPage page, string city)
    {
        var box = (await page.Locator($"circle[data-city='{city}']").BoundingBoxAsync())!;
        return (Math.Round(box.X + (box.Width / 2)), Math.Round(box.Y + (box.Height / 2)));
    }

    private async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await BlankAsync(width, scheme);
        await page.GotoAsync(_explorer.Server.Address);
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        await page.WaitForSelectorAsync("#stage circle", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private async Task<IPage> BlankAsync(int width, ColorScheme scheme)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Chromium} is missing; CI must have it.");
            Assert.Skip($"{Chromium} is missing.");
        }

        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var own = $"http://127.0.0.1:{_explorer.Server.Port}/";
        page.Console += (_, message) => _heard.Add($"{message.Type}: {message.Text} {message.Location}");
        page.PageError += (_, error) => _heard.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _heard.Add($"request {request.Url}");
        };
        return page;
    }
}

/// <summary>Waiting that the page's policy allows: it forbids the evaluation that Playwright's own way uses.</summary>
internal static class PageExtensions
{
    public static async Task UntilAsync(this IPage page, string condition)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await page.EvaluateAsync<bool>(condition))
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Never: {condition}");
    }
}
