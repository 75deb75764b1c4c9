using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>The ranks of the cities present in a window; null for the others.</summary>
internal static class PresentRanks
{
    public static int?[] Of(Window window, double[] values)
    {
        var present = Enumerable.Range(0, values.Length).Where(city => window.DegreeOf(city) > 0).ToArray();
        return Of(present, values);
    }

    /// <summary>The ranks among given cities.</summary>
    public static int?[] Of(int[] cities, double[] values)
    {
        var places = Ranking.Competition(Array.ConvertAll(cities, city => values[city]));
        var ranks = new int?[values.Length];
        for (var k = 0; k < cities.Length; k++)
            ranks[cities[k]] = places[k];
        return ranks;
    }
}
