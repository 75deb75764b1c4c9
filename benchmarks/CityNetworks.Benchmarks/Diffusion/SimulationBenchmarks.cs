using BenchmarkDotNet.Attributes;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>A thousand runs of ten periods: contact through events, mimicry within countries, and a baseline. S and M as elsewhere: 10 thousand and a million
/// participations.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private DiffusionModel _model = null!;

    [Params("S", "M")]
    public string Size { get; set; } = "S";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var records = Size == "S" ? MadeUpRecords.Of(2_000, 1_000, 10_000, 10) : MadeUpRecords.Of(100_000, 50_000, 1_000_000, 10);
        _model = DiffusionModel.Create(records, new Scenario("policy", "p01")
        {
            Initial = [.. Enumerable.Range(0, 10).Select(c => new InitialAdopter($"c{c * 100:000000}"))],
        }
            .With(new BaselineTerm(0.005))
            .With(new LearningTerm(0.2))
            .With(new MimicryTerm(0.15) { Peers = PeerGroup.Country }));
    }

    [Benchmark]
    public EnsembleResult ThousandRuns() => Ensemble.Run(_model, new RunSettings { Runs = 1000, Workers = new Workers(Threads) });
}
