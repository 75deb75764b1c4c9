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

    private static TestedPairs Met(CoTies ties)
    {
        var n = ties.Window.Network.CityCount;
        var offsets = new int[n + 1];
        for (var source = 0; source < n; source++)
            offsets[source + 1] = offsets[source] + ties.TargetsOf(source).Length;
        return new TestedPairs(offsets, [.. ties.All().Select(tie => tie.Target)], [.. ties.All().Select(tie => (int)tie.Weight)]);
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

/// <summary>For each tested pair, the chance under the null model to share at least, and at most, as many events as it does.</summary>
internal readonly record struct Tails(double[] Upper, double[] Lower)
{
    public static Tails Empty(int pairs) => new(new double[pairs], new double[pairs]);
}
