namespace CityNetworks.Numerics;

/// <summary>Places by value, the largest first.</summary>
/// <remarks>Values within 10⁻⁹ of the largest magnitude of the first of their tie are equal: sums that differ only by rounding must not differ in rank, and a
/// tie cannot drift. Cost: O(n log n).</remarks>
public static class Ranking
{
    /// <summary>1, 2, 2, 4 …: one more than the number of larger values.</summary>
    /// <returns>A rank for each value; 1 is the largest.</returns>
    public static int[] Competition(ReadOnlySpan<double> values)
    {
        var ranks = new int[values.Length];
        foreach (var (first, members) in Groups(values))
        {
            foreach (var member in members)
                ranks[member] = first + 1;
        }

        return ranks;
    }

    /// <summary>1, 2.5, 2.5, 4 …: equal values share the mean of their places.</summary>
    /// <returns>A rank for each value, whole or half; 1 is the largest.</returns>
    public static double[] Mid(ReadOnlySpan<double> values)
    {
        var ranks = new double[values.Length];
        foreach (var (first, members) in Groups(values))
        {
            foreach (var member in members)
                ranks[member] = first + ((members.Length + 1) / 2.0);
        }

        return ranks;
    }

    // Runs of equal values, largest first, with the number of values before each.
    private static List<(int First, int[] Members)> Groups(ReadOnlySpan<double> values)
    {
        var order = new int[values.Length];
        var keys = new double[values.Length];
        var largest = 0.0;
        for (var k = 0; k < order.Length; k++)
        {
            (order[k], keys[k]) = (k, -values[k]);
            largest = Math.Max(largest, Math.Abs(values[k]));
        }

        Array.Sort(keys, order);
        var groups = new List<(int, int[])>();
        for (int first = 0, end; first < order.Length; first = end)
        {
            end = first + 1;
            while (end < order.Length && keys[end] - keys[first] <= 1e-9 * largest)
                end++;
            groups.Add((first, order[first..end]));
        }

        return groups;
    }
}
