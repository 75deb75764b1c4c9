using CityNetworks.Reports.Tests.Sentences;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>What was found by comparing the sentences of many pages with their tables.</summary>
internal sealed class SentenceChecks
{
    private readonly List<string> _wrong = [];
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];

    /// <summary>The sentences that were compared.</summary>
    public int Sentences { get; private set; }

    /// <summary>Runs a command into a folder.</summary>
    /// <returns>What it said; null: it refused, which is looked at by <see cref="EveryCommandTests"/>.</returns>
    public string? Run(int seed, string[] words, string data, string results)
    {
        var (code, said) = InProcess.Run([.. words, "--data", data, "--out", results]);
        if (code == 0)
            _made.Add(words[0]);
        else
            _refused.Add($"seed {seed}, {words[0]}: {said}");
        return code == 0 ? said : null;
    }

    /// <summary>Looks at the grammar of a text.</summary>
    public void Grammar(int seed, string[] words, string text) =>
        _wrong.AddRange(PageGrammar.Wrong(text).Select(place => $"seed {seed}, {words[0]}: {place}"));

    /// <summary>Compares the sentences of a page that count.</summary>
    public void Compare(int seed, string[] words, string html, Func<string, bool> counts, Func<string, bool> confirms)
    {
        Grammar(seed, words, html);
        foreach (var sentence in PageText.Sentences(html).SelectMany(PageText.Split).Where(counts))
        {
            Sentences++;
            if (!confirms(sentence))
                _wrong.Add($"seed {seed}, {string.Join(' ', words)}: {sentence}");
        }
    }

    /// <summary>Fails where a sentence is not confirmed, or a command made no page.</summary>
    public void AssertConfirmed(params string[] commands)
    {
        Assert.True(_wrong.Count == 0, $"{_wrong.Count} of {Sentences} sentences are not confirmed:\n{string.Join('\n', _wrong.Take(40))}");
        Assert.True(_made.SetEquals(commands), $"Only {string.Join(", ", _made)}:\n{string.Join('\n', _refused)}");
    }
}
