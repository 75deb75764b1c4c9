namespace CityNetworks.Reports.Reading;

/// <summary>Ids that share a name.</summary>
internal static class Namesakes
{
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

    /// <summary>The name of each city, short; of those whose short names are the same each with its country behind it, or its id where that does not
    /// help.</summary>
    /// <param name="cities">Each city once.</param>
    /// <param name="letters">The most letters.</param>
    /// <returns>The label of each id.</returns>
    public static Dictionary<string, string> OfCities(IReadOnlyList<CityRow> cities, int letters)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var namesakes in cities.GroupBy(city => ShortText.Of(city.Name, letters), StringComparer.Ordinal))
        {
            var several = namesakes.Count() > 1;
            var apart = several ? namesakes
                .GroupBy(city => city.Country, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal) : [];
            foreach (var city in namesakes)
            {
                var beside = city.Country.Length > 0 && apart.GetValueOrDefault(city.Country) == 1 ? city.Country : ShortText.Of(city.Id, letters / 2);
                labels[city.Id] = several && beside != namesakes.Key
                    ? $"{ShortText.Of(city.Name, Math.Max(letters - beside.Length - 3, letters / 3))} ({beside})"
                    : namesakes.Key;
            }
        }

        return labels;
    }
}
