using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>Input of people is matched by hand-written scanners or by patterns that cannot backtrack.</summary>
public sealed partial class PatternTests
{
    [Fact]
    public void No_pattern_of_the_product_can_backtrack()
    {
        var uses = Repository.Sources("src")
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), match.Value)))
            .ToArray();
        Assert.DoesNotContain(uses, use => !use.Value.Contains("NonBacktracking", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[GeneratedRegex(@\"(a+)+$\")]")]
    [InlineData("new Regex(\"a*\")")]
    [InlineData("Regex.IsMatch(text, \"a\", RegexOptions.IgnoreCase)")]
    public void The_search_finds_each_way_to_make_one(string code) => Assert.Matches(Use(), code);

    [GeneratedRegex(@"GeneratedRegex\([^\n]*|new Regex\([^\n]*|Regex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\([^\n]*")]
    private static partial Regex Use();
}
