using BenchmarkDotNet.Attributes;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Networks;

/// <summary>Null models and backbones on 2,000 cities and 1,000 events; the simulated one with 100 replicates.</summary>
[MemoryDiagnoser]
public class BackboneBenchmarks
{
    private static readonly BackboneOptions s_options = new() { Replicates = 100 };
    private readonly TwoModeNetwork _network = ChungLu.Small();

    [Params(1, 2)]
    public int Threads { get; set; } = 1;

    [Benchmark]
    public Bicm ConfigurationModel() => Bicm.Of(_network.All);

    [Benchmark]
    public Window OneRandomNetwork() => Curveball.Of(_network.All, new CounterRandom(1), replicate: 0);

    [Benchmark]
    public Backbone Sdsm() => Backbone.Of(_network.All, BackboneMethod.Sdsm, s_options, new Workers(Threads));

    [Benchmark]
    public Backbone Fdsm() => Backbone.Of(_network.All, BackboneMethod.Fdsm, s_options, new Workers(Threads));

    [Benchmark]
    public Backbone Hypergeometric() => Backbone.Of(_network.All, BackboneMethod.Hypergeometric, s_options, new Workers(Threads));
}
