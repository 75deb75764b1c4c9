using BenchmarkDotNet.Attributes;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Benchmarks.Centrality;

/// <summary>A network of the size of a city network's records: 20 cities, 40 events in 10 periods. It must stay cheap.</summary>
[MemoryDiagnoser]
public class SmallWindowBenchmarks
{
    private TwoModeNetwork _network = NetworkBuilder.Build(0, 0, []);

    [GlobalSetup]
    public void Setup()
    {
        var random = new CounterRandom(1).Sequence(RandomPurpose.Generation, 0);
        var periods = Enumerable.Range(0, 40).Select(e => e / 4).ToArray();
        _network = NetworkBuilder.Build(20, periods, [.. Enumerable.Range(0, 200).Select(_ => (random.NextBelow(20), random.NextBelow(40)))]);
    }

    [Benchmark]
    public ModeValues BetweennessOfAll() => Betweenness.Of(_network.All, Workers.One);

    [Benchmark]
    public ModeValues HarmonicOfAll() => Harmonic.Of(_network.All, Workers.One);

    [Benchmark]
    public Table AllMeasuresOfEachPeriod() => CentralityTable.Of(Windows.Each(_network), CentralityMeasures.All, workers: Workers.One);
}
