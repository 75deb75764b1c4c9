using BenchmarkDotNet.Attributes;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Networks;

/// <summary>A million distinct participations of 100,000 cities in 50,000 events, met in no order, laid out both ways.</summary>
[MemoryDiagnoser]
public class NetworkBuilderBenchmarks
{
    private const int Cities = 100_000;
    private const int Events = 50_000;
    private readonly (int City, int Event)[] _ties = Shuffled(SyntheticNetworks.M);

    [Benchmark]
    public TwoModeNetwork Million() => NetworkBuilder.Build(Cities, Events, _ties);

    private static (int City, int Event)[] Shuffled(TwoModeNetwork network)
    {
        (int City, int Event)[] ties = [.. Enumerable.Range(0, Cities).SelectMany(city => network.EventsOf(city).ToArray().Select(e => (city, e)))];
        new CounterRandom(1).Sequence(RandomPurpose.Generation, 0).Shuffle<(int, int)>(ties);
        return ties;
    }
}
