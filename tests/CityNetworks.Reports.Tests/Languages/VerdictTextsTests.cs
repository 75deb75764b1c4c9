using System.Text.RegularExpressions;
using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

/// <summary>What a fit says of itself, and the captions of the page, are for people.</summary>
public sealed class VerdictTextsTests
{
    [Fact]
    public void Every_verdict_of_a_check_is_in_every_language()
    {
        var sources = string.Concat(Repository.Sources(Path.Combine("src", "CityNetworks", "Inference")).Select(File.ReadAllText));
        var verdicts = TextKeys.Literals
            .Where(text => Regex.IsMatch(text, "^(warning|note|ok): [a-z{]") && sources.Contains(text.Split('{')[0][..Math.Min(20, text.Split('{')[0].Length)],
                StringComparison.Ordinal))
            .Where(text => text.Split('{')[0].Length > 8) // what follows is a sentence of its own
            .ToArray();
        Assert.True(verdicts.Length > 60, $"{verdicts.Length} verdicts were found");
        var known = Translations.All(Language.Spanish);
        Assert.All(verdicts, verdict => Assert.True(known.ContainsKey(verdict), verdict));
    }

    [Fact]
    public void No_caption_names_a_column_as_the_data_do() =>
        Assert.DoesNotContain(
            TextKeys.Used, text => text.Contains(' ', StringComparison.Ordinal) && Regex.IsMatch(text, "[a-z]_(lo|hi|error|stated|a|b)\\b"));
}
