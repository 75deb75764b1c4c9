using BenchmarkDotNet.Attributes;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>What states, degrees and objects of transfer cost beside the plain model: a hundred runs of ten periods, one thread, on 100 thousand and a million
/// participations with hub events.</summary>
[MemoryDiagnoser]
public class TransferBenchmarks
{
    private DiffusionModel _model = null!;

    [Params("S20", "M")]
    public string Size { get; set; } = "S20";

    [Params("plain", "states", "transfer", "transfer that counts sources", "learning", "learning and transfer")]
    public string Asked { get; set; } = "plain";

    [GlobalSetup]
    public void Build()
    {
        var records = Size == "S20" ? MadeUpRecords.Of(20_000, 10_000, 100_000, 10) : MadeUpRecords.Of(100_000, 50_000, 1_000_000, 10);
        var transfer = new TransferTerm { FidelityInLearning = true };
        _model = DiffusionModel.Create(records, new Scenario("policy", "p01")
        {
            Initial = [.. Enumerable.Range(0, 10).Select(c => new InitialAdopter($"c{c * 10:000000}"))],
            States = Asked == "states"
                ? new StatesTerm { Awareness = new AwarenessTerm(1), Rejection = 0.1, Abandonment = new AbandonmentTerm(0.05) { Readopt = true } }
                : null,
            Transfer = Asked switch
            {
                "transfer" or "learning and transfer" => transfer,
                "transfer that counts sources" => transfer with { Combination = new DegreeTerm { Sources = 0.01 } },
                _ => null,
            },
        }
            .With(new BaselineTerm(0.005))
            .With(new LearningTerm(0.2) { Outcome = Asked.StartsWith("learning", StringComparison.Ordinal) ? 0.5 : null })
            .With(new MimicryTerm(0.15) { Peers = PeerGroup.Country }));
    }

    [Benchmark]
    public EnsembleResult HundredRuns() => Ensemble.Run(_model, new RunSettings { Runs = 100, Workers = Workers.One });
}
