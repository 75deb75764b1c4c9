using CityNetworks.Numerics;

namespace CityNetworks.Structure;

/// <summary>Which group (country, region …) each city belongs to.</summary>
public sealed class CityGroups
{
    private CityGroups(IReadOnlyList<string> names, int[] numbers)
    {
        Names = names;
        Numbers = numbers;
    }

    /// <summary>The groups, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The group of each city by number; −1: not known.</summary>
    public int[] Numbers { get; }

    /// <summary>The groups of cities by their labels; null or blank: not known.</summary>
    public static CityGroups Of(IReadOnlyList<string?> labels)
    {
        var names = labels.Where(label => !string.IsNullOrWhiteSpace(label)).Select(label => label!).Distinct().Order(StringComparer.Ordinal).ToList();
        var numbers = new int[labels.Count];
        for (var city = 0; city < numbers.Length; city++)
            numbers[city] = string.IsNullOrWhiteSpace(labels[city]) ? -1 : names.BinarySearch(labels[city]!, StringComparer.Ordinal);
        return new CityGroups(names, numbers);
    }

    /// <summary>The groups with labels permuted among the given cities, by address: draw <paramref name="replicate"/> is always the same.</summary>
    internal int[] Permuted(int[] cities, ulong seed, int replicate)
    {
        var labels = Array.ConvertAll(cities, city => Numbers[city]);
        new CounterRandom(seed).Sequence(RandomPurpose.Permutation, replicate).Shuffle<int>(labels);
        var numbers = Numbers.AsSpan().ToArray();
        for (var k = 0; k < cities.Length; k++)
            numbers[cities[k]] = labels[k];
        return numbers;
    }
}
