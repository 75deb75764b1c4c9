using CityNetworks.Numerics;

namespace CityNetworks.Inference.Gatherings;

/// <summary>The sets that might have come together instead of one: as many cities in each position, from the cities at risk, the fixed ones in
/// all.</summary>
/// <param name="Pool">Cities at risk that are not fixed, ascending.</param>
/// <param name="Fixed">Cities that are in the first group of every set.</param>
/// <param name="Sizes">How many others each group has.</param>
/// <param name="Positions">Names of the groups.</param>
internal sealed record SetChoice(int[] Pool, int[] Fixed, int[] Sizes, IReadOnlyList<string> Positions)
{
    /// <summary>How many sets there are; infinite where too many to count.</summary>
    public double Count
    {
        get
        {
            var (ways, left) = (1.0, Pool.Length);
            foreach (var size in Sizes)
            {
                for (var k = 0; k < size; k++)
                    ways *= (double)(left - k) / (k + 1);
                left -= size;
            }

            return Math.Round(ways);
        }
    }

    /// <summary>All of them, in a fixed order.</summary>
    public IEnumerable<CitySet> All() => Grown([], Pool, 0).Select(groups => Made(groups));

    /// <summary>One at random, each equally likely.</summary>
    public CitySet Drawn(CounterSequence draws)
    {
        var dealt = (int[])Pool.Clone();
        var groups = new int[Sizes.Length][];
        var first = 0;
        for (var k = 0; k < Sizes.Length; k++)
        {
            for (var place = first; place < first + Sizes[k]; place++)
            {
                var other = place + draws.NextBelow(dealt.Length - place);
                (dealt[place], dealt[other]) = (dealt[other], dealt[place]);
            }

            groups[k] = dealt[first..(first + Sizes[k])];
            first += Sizes[k];
        }

        return Made(groups);
    }

    /// <summary>The observed set first, then others: all where they are no more than asked for, else so many different ones.</summary>
    /// <param name="observed">The set that came.</param>
    /// <param name="most">The most others.</param>
    /// <param name="draws">Where they come from.</param>
    public (IReadOnlyList<CitySet> Sets, bool AreAll) Beside(CitySet observed, int most, CounterSequence draws)
    {
        if (Count - 1 <= most)
            return ([observed, .. All().Where(set => set.Key != observed.Key)], true);
        var sets = new List<CitySet> { observed };
        var known = new HashSet<string>(StringComparer.Ordinal) { observed.Key };
        while (sets.Count <= most)
        {
            var set = Drawn(draws);
            if (known.Add(set.Key))
                sets.Add(set);
        }

        return (sets, false);
    }

    private CitySet Made(IReadOnlyList<int[]> groups) =>
        new([.. groups.Select((group, k) => k == 0 ? group.Concat(Fixed).Order().ToArray() : [.. group.Order()])], Positions);

    private IEnumerable<IReadOnlyList<int[]>> Grown(IReadOnlyList<int[]> groups, int[] left, int next) => next == Sizes.Length
        ? [groups]
        : Combinations(left, Sizes[next], 0).SelectMany(group => Grown([.. groups, group], [.. left.Except(group)], next + 1));

    private static IEnumerable<int[]> Combinations(int[] items, int size, int first)
    {
        if (size == 0)
            return [[]];
        return Enumerable.Range(first, Math.Max(0, items.Length - first)).SelectMany(place =>
            Combinations(items, size - 1, place + 1).Select(rest => (int[])[items[place], .. rest]));
    }
}
