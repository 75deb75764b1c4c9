using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure;

/// <summary>A value of the structure table before it is compared with chance.</summary>
internal readonly record struct StructureValue(string Measure, string Group, double Value);

/// <summary>The measures that speak of the whole window and need nothing but its ties.</summary>
internal static class NetworkStructure
{
    private const string Whole = "all";

    /// <summary>The values wanted; the same list of measures and groups for every window.</summary>
    public static IEnumerable<StructureValue> Of(Window window, StructureOptions options, Workers workers) =>
        [.. Closure(window, options, workers), .. Grouping(window, options, workers), .. Occurrence(window, options)];

    private static IEnumerable<StructureValue> Closure(Window window, StructureOptions options, Workers workers)
    {
        if (options.Wants("butterflies", "robins-alexander"))
        {
            var butterflies = Butterflies.Of(window);
            yield return new("butterflies", Whole, butterflies.Total);
            yield return new("robins-alexander", Whole, RobinsAlexander.Of(window, butterflies));
        }

        foreach (var (mode, group) in Modes())
        {
            if (options.Wants("opsahl"))
                yield return new("opsahl", group, OpsahlClustering.Of(window, mode, workers).Global);
            if (options.Wants("latapy"))
                yield return new("latapy", group, MeanOfDefined(PairwiseClustering.Of(window, mode, OverlapShare.Dot, workers)));
            if (options.Wants("redundancy"))
                yield return new("redundancy", group, MeanOfDefined(Redundancy.Of(window, mode)));
        }
    }

    private static IEnumerable<StructureValue> Grouping(Window window, StructureOptions options, Workers workers)
    {
        if (!options.Wants("modularity", "communities"))
            yield break;
        var communities = Communities.Of(window, options.Starts, options.Seed, workers);
        yield return new("modularity", Whole, communities.Modularity);
        yield return new("communities", Whole, communities.Count);
    }

    private static IEnumerable<StructureValue> Occurrence(Window window, StructureOptions options)
    {
        if (options.Wants("nodf"))
        {
            var nested = Nestedness.Of(window);
            yield return new("nodf", Whole, nested.Total);
            yield return new("nodf", "city", nested.Cities);
            yield return new("nodf", "event", nested.Events);
        }

        if (!options.Wants("c-score", "checkerboards", "togetherness"))
            yield break;
        foreach (var (mode, group) in Modes())
        {
            var pairs = PairOccurrence.Of(window, mode);
            yield return new("c-score", group, pairs.CScore);
            yield return new("checkerboards", group, pairs.Checkerboards);
            yield return new("togetherness", group, pairs.Togetherness);
        }
    }

    private static (Mode Mode, string Group)[] Modes() => [(Mode.City, "city"), (Mode.Event, "event")];

    private static double MeanOfDefined(double[] values)
    {
        var known = Array.FindAll(values, value => !double.IsNaN(value));
        return Summation.Of(known) / known.Length; // 0/0 is NaN: nowhere defined
    }
}
