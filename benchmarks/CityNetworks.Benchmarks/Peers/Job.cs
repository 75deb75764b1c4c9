using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>A computation that other tools do as well: its name, ours, and how far answers may differ.</summary>
/// <param name="Name">As in <c>peers.py</c>.</param>
/// <param name="Tolerance">The largest relative difference between answers that counts as equal.</param>
/// <param name="Compute">What is timed; what it gives back lays the answer out, values of cities, then of events, and is not.</param>
internal sealed record Job(string Name, double Tolerance, Func<Window, Workers, Func<double[]>> Compute)
{
    public static IReadOnlyList<Job> All { get; } =
    [
        new("closeness+harmonic", 1e-9, (window, workers) =>
        {
            var sums = DistanceSums.Of(window, workers);
            return () => [.. Flat(sums.Farness)(), .. Flat(sums.Reciprocals)()];
        }),
        new("betweenness", 1e-9, (window, workers) => Flat(Betweenness.Of(window, workers))),
        new("pagerank", 1e-6, (window, workers) => Flat(PageRank.Of(window, workers: workers).Values)),
        new("eigenvector", 1e-6, (window, workers) => Flat(Eigenvector.Of(window, workers: workers).Values)),
        new("projection", 1e-9, (window, workers) => Strengths(CoTies.Of(window, workers: workers))),
        new("hypergeometric", 1e-6, (window, workers) => UpperTails(Backbone.Of(window, BackboneMethod.Hypergeometric, workers: workers))),
        new("sdsm", 1e-6, (window, workers) => UpperTails(Backbone.Of(window, BackboneMethod.Sdsm, workers: workers))),
    ];

    // By city, so that tens of millions of ties can be checked; events have 0.
    private static Func<double[]> Strengths(CoTies ties) => () =>
    {
        var sums = new double[ties.Window.Network.CityCount + ties.Window.Network.EventCount];
        foreach (var tie in ties.All())
        {
            sums[tie.Source] += tie.Weight;
            sums[tie.Target] += tie.Weight;
        }

        return sums;
    };

    private static Func<double[]> UpperTails(Backbone backbone) => () =>
    {
        var sums = new double[backbone.Window.Network.CityCount + backbone.Window.Network.EventCount];
        foreach (var tie in backbone.Ties)
        {
            sums[tie.Source] += tie.Upper;
            sums[tie.Target] += tie.Upper;
        }

        return sums;
    };

    private static Func<double[]> Flat(ModeValues values) => () => [.. values.Cities, .. values.Events];
}
