namespace CityNetworks.Records.Reading;

/// <summary>Names of cities as they are shown: where several have one name, each has its country beside it.</summary>
internal static class CityLabels
{
    /// <summary>The cities with their labels: of homonyms the name with the country, or with the id where two have one country; a name that is the id
    /// stays alone.</summary>
    /// <param name="cities">The cities.</param>
    /// <returns>The same cities in the same order. Cost: O(cities).</returns>
    public static City[] Give(IReadOnlyList<City> cities)
    {
        var names = new HashSet<string>(cities.Count, StringComparer.Ordinal);
        if (cities.All(city => names.Add(city.Name)))
            return [.. cities];
        var sameName = cities.CountBy(city => city.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var sameBoth = cities.Where(city => sameName[city.Name] > 1).CountBy(city => (city.Name, city.Country)).ToDictionary();
        return [.. cities.Select(city => sameName[city.Name] == 1 ? city
            : city.Country is { } country && sameBoth[(city.Name, country)] == 1 ? city with { Label = $"{city.Name} ({country})" }
            : city.Name == city.Id ? city
            : city with { Label = $"{city.Name} ({city.Id})" })];
    }
}
