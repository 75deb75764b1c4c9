using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>Names of one file that differ by one letter: left out, put in, changed, or two that have changed places.</summary>
/// <remarks>
/// Names that differ in a digit or in a short word (Workshop A and B, Summit XI and XII) are no twins; neither are names that fold to the same text, which
/// are reported elsewhere.
/// Among more than 50,000 names none is looked for: most of them would be made up.
/// Each name is filed under itself and under itself without each of its letters, so that twins meet in one place: O(letters), not a comparison of every pair.
/// </remarks>
internal static class NearTwins
{
    private const int ShortestWord = 5;
    private const int LongestName = 64;
    private const int MostInOnePlace = 50;
    /// <summary>Among more names none is looked for.</summary>
    public const int MostNames = 50_000;

    /// <summary>The pairs, each once, in the order of the second name.</summary>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<string> names)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        if (names.Count > MostNames)
            yield break;
        for (var k = 0; k < names.Count; k++)
        {
            var name = LetterFold.Of(names[k]);
            if (name.Length is < ShortestWord or > LongestName)
                continue;
            var met = new SortedSet<int>();
            foreach (var key in Keys(name))
            {
                if (!places.TryGetValue(key, out var there))
                    places[key] = there = [];
                if (there.Count >= MostInOnePlace)
                    continue;
                met.UnionWith(there);
                there.Add(k);
            }

            foreach (var other in met)
            {
                if (AreTwins(LetterFold.Of(names[other]), name))
                    yield return (other, k);
            }
        }
    }

    private static IEnumerable<string> Keys(string name)
    {
        yield return name;
        for (var k = 0; k < name.Length; k++)
        {
            if (k == 0 || name[k] != name[k - 1])
                yield return name.Remove(k, 1);
        }
    }

    private static bool AreTwins(string a, string b)
    {
        if (a == b)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        var (one, other) = (a[start..endA], b[start..endB]);
        var isOneStep = (one.Length <= 1 && other.Length <= 1) || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
        return isOneStep && !one.Concat(other).Any(char.IsDigit) && WordAt(a, start) >= ShortestWord && WordAt(b, start) >= ShortestWord;
    }

    // The length of the word that a place lies in or ends.
    private static int WordAt(string text, int place)
    {
        var (start, end) = (place, place);
        while (start > 0 && text[start - 1] != ' ')
            start--;
        while (end < text.Length && text[end] != ' ')
            end++;
        return end - start;
    }
}
