using Microsoft.Playwright;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>Tests that open a page in Debian's Chromium: they skip where it is missing, and fail instead in CI.</summary>
public abstract class InChromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page is written; deleted at the end.</summary>
    protected string PageFile { get; } = Path.Combine(Path.GetTempPath(), $"citynetworks-page-{Guid.NewGuid():N}.html");

    /// <summary>The browser.</summary>
    protected IBrowser Browser
    {
        get
        {
            Assert.False(_browser is null && Environment.GetEnvironmentVariable("CI") == "true", $"{Program} is missing; CI must have it.");
            Assert.SkipWhen(_browser is null, $"{Program} is missing.");
            return _browser!;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        File.Delete(PageFile);
        GC.SuppressFinalize(this);
    }
}
