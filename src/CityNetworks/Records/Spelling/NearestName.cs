using System.Collections.Concurrent;

namespace CityNetworks.Records.Spelling;

/// <summary>Finds the known id that a wrong one probably means, by id, name or alias; it only suggests.</summary>
/// <remarks>Texts that fold alike (<see cref="LetterFold"/>) win; else the most alike by <see cref="JaroWinkler"/>, if alike enough; the first id in ordinal
/// order among equals.</remarks>
internal sealed class NearestName
{
    private const double AlikeEnough = 0.85;

    // Searching more would make a wrong file slow to refuse; texts that fold alike are found among all.
    private const int MostCompared = 20_000;

    private readonly Lazy<(string Folded, string Id, string Spelling)[]> _candidates;
    private readonly Lazy<Dictionary<string, (string Id, string Spelling)>> _byFold;
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal); // vocabularies are shared by all that read at a time

    public NearestName(IEnumerable<(string Id, string Spelling)> spellings)
    {
        _candidates = new(() =>
        [
            .. spellings.OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Spelling, StringComparer.Ordinal)
                .Select(s => (LetterFold.Of(s.Spelling), s.Id, s.Spelling)),
        ]);
        _byFold = new(() =>
        {
            var byFold = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
            foreach (var (folded, id, spelling) in _candidates.Value)
                byFold.TryAdd(folded, (id, spelling));
            return byFold;
        });
    }

    public NearestName(IEnumerable<string> words)
        : this(words.Select(word => (word, word)))
    {
    }

    /// <summary><c>Did you mean 'asuncion' (Asunción)?</c>, or nothing when none is near or enough has been suggested.</summary>
    /// <param name="text">The wrong one.</param>
    /// <param name="maySuggest">Whether one more may be searched for; asked only for a text that is new.</param>
    public string Suggestion(string text, Func<bool> maySuggest)
    {
        if (_answers.TryGetValue(text, out var known))
            return known;
        if (!maySuggest())
            return string.Empty;

        var answer = Nearest(text) is not var (id, spelling) ? string.Empty
            : spelling == id ? $"Did you mean {Shown.Text(id)}?"
            : $"Did you mean {Shown.Text(id)} ({Shown.Plain(spelling)})?";
        _answers.TryAdd(text, answer);
        return answer;
    }

    internal (string Id, string Spelling)? Nearest(string text)
    {
        var folded = LetterFold.Of(text.Length > 256 ? text[..256] : text);
        if (_byFold.Value.TryGetValue(folded, out var same))
            return same;

        var best = AlikeEnough;
        (string, string)? nearest = null;
        foreach (var (candidate, id, spelling) in _candidates.Value.AsSpan(0, Math.Min(MostCompared, _candidates.Value.Length)))
        {
            var alike = JaroWinkler.Of(folded, candidate);
            if (alike > best)
                (best, nearest) = (alike, (id, spelling));
        }

        return nearest;
    }
}
