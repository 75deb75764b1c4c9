using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>The ties that are among the K strongest of one of their cities; never more than K a city are held.</summary>
internal static class StrongestTies
{
    public static CoTies Of(CoTieRows rows, Window window, TieWeight weight, int top, CoTieLimit limit, Workers workers)
    {
        var n = window.Network.CityCount;
        var starts = new int[n + 1];
        CityBlocks.For(workers, n, (city, row) => starts[city + 1] = Math.Min(top, rows.Count(city, onlyAfter: false, row)));
        limit.Allow((CityBlocks.Accumulate(starts) + 1) / 2); // two cities may choose each other

        var chosen = new int[starts[n]];
        var sums = new double[starts[n]];
        CityBlocks.For(workers, n, (city, row) =>
        {
            var count = rows.Fill(city, onlyAfter: false, row, row.Others, row.Values);
            var range = starts[city]..starts[city + 1];
            Choose(rows, city, row.Others[..count], row.Values, chosen.AsSpan(range), sums.AsSpan(range));
        });

        return Merged(rows, window, weight, starts, chosen, sums);
    }

    private static void Choose(CoTieRows rows, int city, ReadOnlySpan<int> others, ReadOnlySpan<double> values, Span<int> chosen, Span<double> sums)
    {
        // The weakest stands first, and of equal ones the last by number, so that what is pushed out is what should go.
        var kept = new PriorityQueue<int, (double Weight, int Last)>(chosen.Length + 1);
        for (var k = 0; k < others.Length; k++)
        {
            var rank = (rows.Weight(city, others[k], values[k]), -k);
            if (kept.Count < chosen.Length)
                kept.Enqueue(k, rank);
            else
                kept.EnqueueDequeue(k, rank);
        }

        for (var place = 0; place < chosen.Length; place++)
            chosen[place] = kept.Dequeue();
        chosen.Sort();
        for (var place = 0; place < chosen.Length; place++)
            (chosen[place], sums[place]) = (others[chosen[place]], values[chosen[place]]);
    }

    private static CoTies Merged(CoTieRows rows, Window window, TieWeight weight, int[] starts, int[] chosen, double[] sums)
    {
        var n = starts.Length - 1;
        var offsets = new int[n + 1];
        foreach (var (source, _, _) in Pairs(starts, chosen, sums))
            offsets[source + 1]++;
        CityBlocks.Accumulate(offsets);

        var targets = new int[offsets[n]];
        var met = new double[offsets[n]];
        var next = offsets.AsSpan(0, n).ToArray();
        foreach (var (source, target, sum) in Pairs(starts, chosen, sums))
        {
            targets[next[source]] = target;
            met[next[source]++] = sum;
        }

        var reverse = weight.Definition().IsSymmetric ? null : new double[targets.Length];
        for (var city = 0; city < n; city++)
        {
            Array.Sort(targets, met, offsets[city], offsets[city + 1] - offsets[city]);
            for (var k = offsets[city]; k < offsets[city + 1]; k++)
            {
                var sum = met[k];
                met[k] = rows.Weight(city, targets[k], sum);
                reverse?[k] = rows.Weight(targets[k], city, sum);
            }
        }

        return new CoTies(window, weight, offsets, targets, met, reverse);
    }

    /// <summary>Each chosen pair once: by the lower city when it chose, else by the higher.</summary>
    private static IEnumerable<(int Source, int Target, double Sum)> Pairs(int[] starts, int[] chosen, double[] sums)
    {
        for (var city = 0; city < starts.Length - 1; city++)
        {
            for (var k = starts[city]; k < starts[city + 1]; k++)
            {
                var other = chosen[k];
                if (city < other)
                    yield return (city, other, sums[k]);
                else if (Array.BinarySearch(chosen, starts[other], starts[other + 1] - starts[other], city) < 0)
                    yield return (other, city, sums[k]);
            }
        }
    }
}
