using BenchmarkDotNet.Attributes;
using CityNetworks.Benchmarks.Peers;
using CityNetworks.Contagion;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>A thousand runs of the classic models, one thread, by either way of computing and by the one that is chosen.</summary>
[MemoryDiagnoser]
public class SpreadBenchmarks
{
    private ContactGraph _graph = null!;

    [Params("ER10k", "SP")]
    public string Graph { get; set; } = "ER10k";

    [ParamsAllValues]
    public SpreadMethod? Method { get; set; }

    [GlobalSetup]
    public void Build() => _graph = SpreadJob.Built(SpreadJob.Made(Graph));

    [Benchmark]
    public SpreadResult Cascade() => Run(new IndependentCascade(Graph == "SP" ? 0.01 : 0.1));

    [Benchmark]
    public SpreadResult Epidemic() => Run(new SusceptibleInfected(0.05));

    [Benchmark]
    public SpreadResult Threshold() => Run(new ShareThreshold(0.2));

    [Benchmark]
    public SpreadResult LinearThreshold() => Run(new LinearThreshold());

    private SpreadResult Run(ContagionModel model) =>
        Spread.Run(_graph, model, SpreadStart.Random(_graph.Count / 100), new SpreadSettings { Method = Method, Workers = Workers.One });
}
