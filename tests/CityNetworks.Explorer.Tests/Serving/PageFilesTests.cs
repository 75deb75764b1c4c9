using System.Text;
using System.Text.RegularExpressions;
using CityNetworks.Explorer.Serving;
using Xunit;

namespace CityNetworks.Explorer.Tests.Serving;

public sealed partial class PageFilesTests
{
    [Fact]
    public void The_page_is_at_the_root_and_every_file_that_it_names_is_there()
    {
        var (type, bytes) = PageFiles.All["/"];
        Assert.Equal("text/html; charset=utf-8", type);
        string[] named = [.. Named().Matches(Encoding.UTF8.GetString(bytes)).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains("/" + name.TrimStart('/'), PageFiles.All.Keys));
    }

    [Fact]
    public void A_file_has_the_type_of_its_ending() => Assert.All(PageFiles.All, file => Assert.Equal(
        Path.GetExtension(file.Key) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        },
        file.Value.Type));

    [GeneratedRegex("<(?:script|link)[^>]*?(?:src|href)=\"(?!data:)([^\"#]+)\"")]
    private static partial Regex Named();
}
