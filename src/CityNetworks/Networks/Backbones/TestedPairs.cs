using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>The pairs of cities that are tested, by source and target, and how many events each shares.</summary>
internal sealed class TestedPairs
{
    private TestedPairs(int[] offsets, int[] targets, int[] shared) => (Offsets, Targets, Shared) = (offsets, targets, shared);

    /// <summary>Where the pairs of each source begin.</summary>
    public int[] Offsets { get; }

    public int[] Targets { get; }

    public int[] Shared { get; }

    public int Count => Targets.Length;

    public static TestedPairs Of(Window window, BackboneOptions options, Workers workers)
    {
        var atLeast = CoTies.Estimate(window).TiesAtLeast;
        if (atLeast > options.PairLimit)
            throw new TooLargeException(
                $"The backbone of window '{window.Name}' would test at least {atLeast} pairs; expected at most {options.PairLimit}: leave out the largest "
                    + $"events, or raise {nameof(BackboneOptions.PairLimit)}.");
        var ties = CoTies.Of(window, TieWeight.Count, new CoTiesOptions { TieLimit = options.PairLimit }, workers);
        return options.AllPairs ? Every(window, ties, options.PairLimit) : Met(ties);
    }

    /// <summary>Calls <paramref name="body"/> for each pair with its place.</summary>
    public void ForEach(Action<int, int, int> body)
    {
        for (var source = 0; source < Offsets.Length - 1; source++)
        {
            for (var pair = Offsets[source]; pair < Offsets[source + 1]; pair++)
                body(pair, source, Targets[pair]);
        }
    }

    /// <summary>The place of a pair.</summary>
    /// <param name="source">The city of the lower number.</param>
    /// <param name="target">The city of the higher number.</param>
    /// <returns>Its place; below 0: it is not tested.</returns>
    public int Find(int source, int target) =>
        source + 1 < Offsets.Length ? Array.BinarySearch(Targets, Offsets[source], Offsets[source + 1] - Offsets[source], target) : -1;

    private static TestedPairs Met(CoTies ties)
    {
        var n = ties.Window.Network.CityCount;
        var offsets = new int[n + 1];
        for (var source = 0; source < n; source++)
            offsets[source + 1] = offsets[source] + ties.TargetsOf(source).Length;
        var (targets, shared) = (new int[ties.Count], new int[ties.Count]);
        var pair = 0;
        foreach (var tie in ties.All())
            (targets[pair], shared[pair++]) = (tie.Target, (int)tie.Weight);
        return new TestedPairs(offsets, targets, shared);
    }

    private static TestedPairs Every(Window window, CoTies ties, long limit)
    {
        int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        var count = (long)cities.Length * (cities.Length - 1) / 2;
        if (count > limit)
            throw new TooLargeException(
                $"All pairs of {cities.Length} cities are {count}; expected at most {limit}: test only pairs that met, or raise "
                    + $"{nameof(BackboneOptions.PairLimit)}.");

        var offsets = new int[window.Network.CityCount + 1];
        for (var place = 0; place < cities.Length; place++)
            offsets[cities[place] + 1] = cities.Length - 1 - place;
        RowOffsets.Accumulate(offsets);
        var targets = new int[count];
        var shared = new int[count];
        for (int place = 0, pair = 0; place < cities.Length; place++)
        {
            foreach (var target in cities.AsSpan(place + 1))
            {
                targets[pair] = target;
                shared[pair++] = (int)ties.WeightOf(cities[place], target);
            }
        }

        return new TestedPairs(offsets, targets, shared);
    }
}
