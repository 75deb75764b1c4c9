using BenchmarkDotNet.Attributes;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Centrality;

/// <summary>Closeness and harmonic centrality of all nodes at once.</summary>
[MemoryDiagnoser]
public class DistanceSumsBenchmarks
{
    private Window _window;

    [Params("S", "S20")]
    public string Network { get; set; } = "S";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _window = SyntheticNetworks.Named(Network).All;

    [Benchmark]
    public DistanceSums Sums() => DistanceSums.Of(_window, new Workers(Threads));
}
