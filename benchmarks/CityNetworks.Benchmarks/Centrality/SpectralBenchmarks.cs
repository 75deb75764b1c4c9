using BenchmarkDotNet.Attributes;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Centrality;

/// <summary>The iterative measures, to their default tolerance.</summary>
[MemoryDiagnoser]
public class SpectralBenchmarks
{
    private Window _window;

    [Params("S", "M")]
    public string Network { get; set; } = "S";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _window = SyntheticNetworks.Named(Network).All;

    [Benchmark]
    public IterativeScores PageRankShares() => PageRank.Of(_window, workers: new Workers(Threads));

    [Benchmark]
    public IterativeScores BiRankScores() => BiRank.Of(_window, workers: new Workers(Threads));

    [Benchmark]
    public IterativeScores EigenvectorScores() => Eigenvector.Of(_window, workers: new Workers(Threads));
}
