namespace CityNetworks.Tests.Oracles;

/// <summary>Subset repetition and closure with every subset written out.</summary>
internal static class NaiveSetStatistics
{
    public static double Repetition(IReadOnlyList<(int[] Cities, double Weight)> past, int[] set, int order)
    {
        var subsets = Subsets(set, order).ToArray();
        return subsets.Length == 0 ? 0 : subsets.Sum(subset => past.Where(e => subset.All(e.Cities.Contains)).Sum(e => e.Weight)) / subsets.Length;
    }

    public static double Closure(IReadOnlyList<(int[] Cities, double Weight)> past, int[] set, int cities)
    {
        double Degree(int a, int b) => past.Where(e => e.Cities.Contains(a) && e.Cities.Contains(b)).Sum(e => e.Weight);
        var pairs = Subsets(set, 2).ToArray();
        return pairs.Length == 0 ? 0 : pairs.Sum(pair => Enumerable.Range(0, cities).Where(c => !pair.Contains(c))
            .Sum(c => Math.Min(Degree(pair[0], c), Degree(pair[1], c)))) / pairs.Length;
    }

    public static IEnumerable<int[]> Subsets(int[] set, int size) => size == 0 ? [[]] : set.SelectMany((city, k) =>
        Subsets(set[(k + 1)..], size - 1).Select(rest => (int[])[city, .. rest]));
}
