using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>The static site holds every page of the guide. That it builds without a broken link is a job of CI.</summary>
public sealed partial class SiteTests
{
    private static readonly string s_contents = File.ReadAllText(Path.Combine(Repository.Root, "docs", "site", "toc.yml"));

    [Fact]
    public void Every_page_of_the_guide_stands_in_the_contents()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(Path.GetFileName)
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs", "questions"), "*.md").Select(page => $"questions/{Path.GetFileName(page)}"));
        Assert.DoesNotContain(pages, page => !s_contents.Contains($"href: ../{page} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_of_the_contents_is_there()
    {
        string[] pages = [.. Page().Matches(s_contents).Select(page => page.Groups[1].Value)];
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "site", page)), page));
    }

    [Fact]
    public void The_site_is_made_of_files_that_are_there()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docfx.json")));
        var named = settings.RootElement.GetProperty("build").GetProperty("content").EnumerateArray()
            .Where(part => !part.TryGetProperty("src", out _))
            .SelectMany(part => part.GetProperty("files").EnumerateArray().Select(file => file.GetString()!))
            .Where(file => !file.Contains('*', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
    }

    [GeneratedRegex(@"href: (\.\./\S+\.md)")]
    private static partial Regex Page();
}
