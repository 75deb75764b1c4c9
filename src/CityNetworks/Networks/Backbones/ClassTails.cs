using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>Tails that depend only on the classes of the two cities and on the events that they share: one law for each pair of classes.</summary>
/// <remarks>Cost: two passes over the pairs, and the laws, in parallel. Memory: 4 bytes per pair, and 16 per cell, which is a pair of classes and a
/// count.</remarks>
internal static class ClassTails
{
    /// <summary>The tails of all tested pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="classOf">The class of each city, below <paramref name="classCount"/>.</param>
    /// <param name="classCount">The number of classes.</param>
    /// <param name="law">Both tails for two classes, the lower one first, for counts from 0 to the largest that is asked for; used by several threads.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>The tails, by cell.</returns>
    public static Tails Of(TestedPairs pairs, int[] classOf, int classCount, Func<int, int, int, CountTails> law, Workers workers)
    {
        var cells = new int[pairs.Count];
        var blocks = Blocks(pairs, classOf, classCount, cells);
        var count = blocks.Count == 0 ? 0 : blocks[^1].First + blocks[^1].Limit + 1;
        var tails = new Tails(new double[count], new double[count], cells);

        // A pair of classes is met in either order; its law reaches to the larger of the two counts.
        var laws = blocks.GroupBy(block => (Math.Min(block.Source, block.Target), Math.Max(block.Source, block.Target))).ToArray();
        workers.For(laws.Length, place =>
        {
            var (first, second) = laws[place].Key;
            var (atLeast, atMost) = law(first, second, laws[place].Max(block => block.Limit));
            foreach (var block in laws[place])
            {
                atLeast.AsSpan(0, block.Limit + 1).CopyTo(tails.Upper.AsSpan(block.First));
                atMost.AsSpan(0, block.Limit + 1).CopyTo(tails.Lower.AsSpan(block.First));
            }
        });
        return tails;
    }

    // The cells of a pair of classes lie side by side, one for each count from 0 to the largest met.
    private static List<Block> Blocks(TestedPairs pairs, int[] classOf, int classCount, int[] cells)
    {
        var blocks = new List<Block>();
        var (limits, firsts) = (new int[classCount], new int[classCount]);
        var next = 0;
        foreach (var sources in Enumerable.Range(0, pairs.Offsets.Length - 1).GroupBy(source => classOf[source]))
        {
            Array.Fill(limits, -1);
            foreach (var source in sources)
            {
                for (var pair = pairs.Offsets[source]; pair < pairs.Offsets[source + 1]; pair++)
                {
                    ref var limit = ref limits[classOf[pairs.Targets[pair]]];
                    limit = Math.Max(limit, pairs.Shared[pair]);
                }
            }

            for (var target = 0; target < classCount; target++)
            {
                if (limits[target] < 0)
                    continue;
                blocks.Add(new Block(sources.Key, target, next, limits[target]));
                firsts[target] = next;
                next = checked(next + limits[target] + 1);
            }

            foreach (var source in sources)
            {
                for (var pair = pairs.Offsets[source]; pair < pairs.Offsets[source + 1]; pair++)
                    cells[pair] = firsts[classOf[pairs.Targets[pair]]] + pairs.Shared[pair];
            }
        }

        return blocks;
    }

    private sealed record Block(int Source, int Target, int First, int Limit);
}
