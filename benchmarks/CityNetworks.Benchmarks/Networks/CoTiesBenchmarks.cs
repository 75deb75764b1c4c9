using BenchmarkDotNet.Attributes;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;

namespace CityNetworks.Benchmarks.Networks;

/// <summary>The product behind the ties: all of them, the strongest, the strong, and components beside.</summary>
[MemoryDiagnoser]
public class CoTiesBenchmarks
{
    private TwoModeNetwork _network = null!;

    [Params("S", "M")]
    public string Graph { get; set; } = "S";

    [Params(1, 2)]
    public int Threads { get; set; } = 1;

    [GlobalSetup]
    public void MakeNetwork() => _network = Graph == "S" ? ChungLu.Small() : ChungLu.Medium();

    [Benchmark(Baseline = true)]
    public CoTies Every() => CoTies.Of(_network.All, workers: new Workers(Threads));

    [Benchmark]
    public CoTies EveryJaccard() => CoTies.Of(_network.All, TieWeight.Jaccard, workers: new Workers(Threads));

    [Benchmark]
    public CoTies TopTenPerCity() => CoTies.Of(_network.All, options: new CoTiesOptions { TopPerCity = 10 }, workers: new Workers(Threads));

    [Benchmark]
    public CoTies AtLeastTwo() => CoTies.Of(_network.All, options: new CoTiesOptions { MinimumWeight = 2 }, workers: new Workers(Threads));

    [Benchmark]
    public Components Connected() => Components.Of(_network.All);
}
