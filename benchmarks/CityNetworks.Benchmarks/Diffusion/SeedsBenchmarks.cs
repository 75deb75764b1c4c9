using BenchmarkDotNet.Attributes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>Five seeds for the bundled road-safety scenario, a thousand runs each, lazily and plainly.</summary>
public class SeedsBenchmarks
{
    private DiffusionModel _model = null!;

    [Params(false, true)]
    public bool IsPlain { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var records = Mercocities.Read().Records!;
        _model = DiffusionModel.Create(records, BundledScenarios.Read(BundledScenarios.Default, records).Scenario!);
    }

    [Benchmark]
    public SeedPlan FiveSeeds() => Seeds.Find(_model, new SeedOptions { Budget = 5, IsPlain = IsPlain });
}
