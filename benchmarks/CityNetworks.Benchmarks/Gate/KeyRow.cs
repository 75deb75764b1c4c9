using CityNetworks.Benchmarks.Diffusion;
using CityNetworks.Benchmarks.Peers;
using CityNetworks.Contagion;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Gate;

/// <summary>A computation whose speed must not get worse: its name, and from preparation to the work that is measured, on one thread.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Prepare">Makes the input, and gives the work.</param>
internal sealed record KeyRow(string Name, Func<Func<object>> Prepare)
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<KeyRow> All { get; } =
    [
        new("build a network, M", () =>
        {
            var network = SyntheticNetworks.M;
            (int, int)[] ties = [.. Enumerable.Range(0, network.CityCount).SelectMany(city => network.EventsOf(city).ToArray().Select(e => (city, e)))];
            return () => NetworkBuilder.Build(network.CityCount, network.EventCount, ties);
        }),
        Of("closeness+harmonic", "S20"),
        Of("betweenness", "S"),
        Of("pagerank", "M"),
        Of("eigenvector", "M"),
        Of("projection", "S20"),
        Of("hypergeometric", "S"),
        Of("sdsm", "S"),
        new("cascade p = 0.1, ER10k, 1,000 runs", () =>
        {
            var graph = SpreadJob.Built(SpreadJob.Made("ER10k"));
            return () => Spread.Run(
                graph, new IndependentCascade(0.1), SpreadStart.Random(graph.Count / 100), new SpreadSettings { Workers = Workers.One });
        }),
        new("mechanisms, 100,000 participations, 10 periods, 256 runs", () =>
        {
            var model = DiffusionModel.Create(MadeUpRecords.Of(10_000, 5_000, 100_000, 10), new Scenario("policy", "p01")
            {
                Initial = [.. Enumerable.Range(0, 10).Select(c => new InitialAdopter($"c{c * 10:000000}"))],
            }
                .With(new BaselineTerm(0.005))
                .With(new LearningTerm(0.2))
                .With(new MimicryTerm(0.15) { Peers = PeerGroup.Country }));
            return () => Ensemble.Run(model, new RunSettings { Runs = 256, Workers = Workers.One });
        }),
    ];

    private static KeyRow Of(string job, string network) => new($"{job}, {network}", () =>
    {
        var window = SyntheticNetworks.Named(network).All;
        var compute = Job.All.Single(one => one.Name == job).Compute;
        return () => compute(window, Workers.One);
    });
}
