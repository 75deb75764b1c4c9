using System.Globalization;

namespace CityNetworks.Reports.Reading;

/// <summary>Ids that share a name.</summary>
internal static class Namesakes
{
    // Of a word of which more letters than this are shared, so many before the first that differs.
    private const int LongPart = 3;
    private const int MostBefore = 3;

    /// <summary>The name of each id; where several have the same, each with its id behind it, unless the id says no more than the name.</summary>
    /// <param name="named">Each id once, with its name.</param>
    /// <param name="shown">How an id is written; null: as it is.</param>
    /// <returns>The label of each id.</returns>
    public static Dictionary<string, string> Apart(IEnumerable<(string Id, string Name)> named, Func<string, string>? shown = null)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in named.GroupBy(row => row.Name, StringComparer.Ordinal))
        {
            var several = same.Skip(1).Any();
            foreach (var (id, name) in same)
            {
                var written = shown?.Invoke(id) ?? id;
                labels.Add(id, several && name != written ? $"{name} ({written})" : name);
            }
        }

        return labels;
    }

    /// <summary>The name of each city, short enough for so many ordinary letters; of those whose short names are the same each with its country behind it, or
    /// its id where that does not help.</summary>
    /// <param name="cities">Each city once.</param>
    /// <param name="letters">The most letters.</param>
    /// <returns>The label of each id.</returns>
    public static Dictionary<string, string> OfCities(IReadOnlyList<CityRow> cities, int letters)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var namesakes in cities.GroupBy(city => ShortText.Fitting(city.Name, letters), StringComparer.Ordinal))
        {
            var several = namesakes.Count() > 1;
            var apart = several ? namesakes
                .GroupBy(city => city.Country, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal) : [];
            var endings = several ? Endings([.. namesakes.Select(city => city.Id)]) : [];
            foreach (var (city, k) in namesakes.Select((city, k) => (city, k)))
            {
                var beside = city.Country.Length > 0 && apart.GetValueOrDefault(city.Country) == 1 ? city.Country
                    : several ? ShortText.Of(city.Id.Length <= letters / 2 ? city.Id : endings[k], letters / 2)
                    : string.Empty;
                labels[city.Id] = several && beside != namesakes.Key
                    ? $"{ShortText.Fitting(city.Name, Math.Max(letters - beside.Length - 3, letters / 3))} ({beside})"
                    : namesakes.Key;
            }
        }

        return labels;
    }

    /// <summary>The part in which long texts with one beginning differ: of each its end, from the word in which it leaves the text that it shares most
    /// with.</summary>
    /// <param name="texts">Different texts.</param>
    /// <returns>One for each; the whole text where it shares no beginning with another.</returns>
    public static string[] Endings(IReadOnlyList<string> texts)
    {
        string[] ordered = [.. texts.Order(StringComparer.Ordinal)];
        return [.. texts.Select(text =>
        {
            // In the order of letters those that share most stand beside one another.
            var place = Array.BinarySearch(ordered, text, StringComparer.Ordinal);
            var shared = Math.Max(place > 0 ? Shared(text, ordered[place - 1]) : 0, place + 1 < ordered.Length ? Shared(text, ordered[place + 1]) : 0);
            var word = shared == 0 ? 0 : text.LastIndexOfAny([' ', '-', '_', '/'], shared - 1) + 1;
            var from = shared - word > LongPart ? shared - MostBefore : word;
            while (from > 0 && from < text.Length && char.GetUnicodeCategory(text[from]) is UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark)
                from--;
            return from == 0 ? text : $"…{text[from..]}";
        })];
    }

    private static int Shared(string one, string other)
    {
        var letters = 0;
        while (letters < one.Length && letters < other.Length && one[letters] == other[letters])
            letters++;
        return letters;
    }
}
