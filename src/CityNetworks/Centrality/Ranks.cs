namespace CityNetworks.Centrality;

/// <summary>Places in a ranking by value.</summary>
internal static class Ranks
{
    private const double Tie = 1e-12;

    /// <summary>1 for the largest value; tied values share the smallest place, and the places they fill stay empty (competition ranking).</summary>
    /// <remarks>Values count as tied when they differ by no more than 1e-12 of the larger: nodes that are alike but summed in another order share a rank. Each is compared with the first of its tie, so a tie cannot drift.</remarks>
    public static int[] Of(ReadOnlySpan<double> values)
    {
        var keys = values.ToArray();
        var order = new int[keys.Length];
        for (var k = 0; k < order.Length; k++)
            order[k] = k;
        Array.Sort(keys, order);

        var ranks = new int[keys.Length];
        var first = keys.Length - 1;
        for (var k = keys.Length - 1; k >= 0; k--)
        {
            if (keys[first] - keys[k] > Tie * Math.Max(Math.Abs(keys[first]), Math.Abs(keys[k])))
                first = k;
            ranks[order[k]] = keys.Length - first;
        }

        return ranks;
    }
}
