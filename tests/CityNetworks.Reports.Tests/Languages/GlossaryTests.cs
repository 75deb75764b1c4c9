using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

/// <summary>docs/glossary.md has the words that pages use.</summary>
public sealed class GlossaryTests
{
    [Theory]
    [InlineData("es", 1)]
    [InlineData("pt", 2)]
    public void The_terms_of_the_glossary_are_those_of_the_pages(string code, int column)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md")).ReplaceLineEndings("\n");
        var section = text[text.IndexOf("## In Spanish and Portuguese", StringComparison.Ordinal)..text.IndexOf("## Results", StringComparison.Ordinal)];
        string[][] rows = [.. section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split(" | "))];
        Assert.True(rows.Length > 30);
        using var language = Language.Of(code)!.Speak();
        Assert.All(rows, row => Assert.Equal(Text.Word(row[0].TrimStart('|', ' ')), row[column].TrimEnd(' ', '|')));
    }
}
