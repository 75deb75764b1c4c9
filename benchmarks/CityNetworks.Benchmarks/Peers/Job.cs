using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>A computation that other tools do as well: its name, ours, and how far answers may differ.</summary>
/// <param name="Name">As in <c>peers.py</c>.</param>
/// <param name="Tolerance">The largest relative difference between answers that counts as equal.</param>
/// <param name="Compute">Our answer: values of cities, then of events.</param>
internal sealed record Job(string Name, double Tolerance, Func<Window, Workers, double[]> Compute)
{
    public static IReadOnlyList<Job> All { get; } =
    [
        new("closeness+harmonic", 1e-9, (window, workers) =>
        {
            var sums = DistanceSums.Of(window, workers);
            return [.. Flat(sums.Farness), .. Flat(sums.Reciprocals)];
        }),
        new("betweenness", 1e-9, (window, workers) => Flat(Betweenness.Of(window, workers))),
        new("pagerank", 1e-6, (window, workers) => Flat(PageRank.Of(window, workers: workers).Values)),
        new("eigenvector", 1e-6, (window, workers) => Flat(Eigenvector.Of(window, workers: workers).Values)),
    ];

    private static double[] Flat(ModeValues values) => [.. values.Cities, .. values.Events];
}
