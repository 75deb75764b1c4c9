using BenchmarkDotNet.Attributes;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Centrality;

/// <summary>Betweenness of all nodes, whole and split by endpoints.</summary>
[MemoryDiagnoser]
public class BetweennessBenchmarks
{
    private Window _window;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _window = SyntheticNetworks.S.All;

    [Benchmark(Baseline = true)]
    public ModeValues Whole() => Betweenness.Of(_window, new Workers(Threads));

    [Benchmark]
    public BetweennessByEndpoints Split() => Betweenness.ByEndpoints(_window, new Workers(Threads));
}
