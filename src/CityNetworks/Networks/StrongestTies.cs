using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>The ties that are among the K strongest of one of their cities; never more than K a city are held.</summary>
internal static class StrongestTies
{
    public static CoTies Of(CoTieRows rows, Window window, TieWeight weight, int top, CoTieLimit limit, Workers workers)
    {
        var n = window.Network.CityCount;
        var starts = new int[n + 1];
        CityBlocks.For(workers, n, (city, row) => starts[city + 1] = rows.Count(city, row, top));
        limit.Allow((RowOffsets.Accumulate(starts) + 1) / 2); // two cities may choose each other

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
        var weakest = double.NegativeInfinity;
        for (var k = 0; k < others.Length; k++)
        {
            var weight = rows.Formula.Weight(city, others[k], values[k]);
            if (kept.Count < chosen.Length)
                kept.Enqueue(k, (weight, -k));
            else if (weight > weakest) // of thousands of ties few are; an equal one later by number is weaker
                kept.EnqueueDequeue(k, (weight, -k));
            else
                continue;
            if (kept.Count == chosen.Length && kept.TryPeek(out _, out var rank))
                weakest = rank.Weight;
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
        RowOffsets.Accumulate(offsets);

        var targets = new int[offsets[n]];
        var met = new double[offsets[n]];
        var next = RowOffsets.Places(offsets);
        foreach (var (source, target, sum) in Pairs(starts, chosen, sums))
        {
            targets[next[source]] = target;
            met[next[source]++] = sum;
        }

        for (var city = 0; city < n; city++)
            Array.Sort(targets, met, offsets[city], offsets[city + 1] - offsets[city]);
        return new CoTies(window, weight, rows.Formula, [.. Blocks(offsets, targets, met, rows.Formula.BytesEach == sizeof(ushort))]);
    }

    private static IEnumerable<TieBlock> Blocks(int[] offsets, int[] targets, double[] sums, bool inTwoBytes)
    {
        for (var first = 0; first < offsets.Length - 1; first += TieBlock.Cities)
        {
            var last = Math.Min(first + TieBlock.Cities, offsets.Length - 1);
            var ties = offsets[first]..offsets[last];
            yield return new TieBlock(
                Array.ConvertAll(offsets[first..(last + 1)], offset => offset - offsets[first]), targets[ties], new TieSums(sums.AsSpan(ties), inTwoBytes));
        }
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
