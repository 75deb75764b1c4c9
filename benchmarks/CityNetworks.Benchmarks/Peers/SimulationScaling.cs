using System.Diagnostics;
using CityNetworks.Benchmarks.Diffusion;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>How the mechanisms model grows: in threads, runs, participations and periods, one at a time from a common middle; and what it takes up.</summary>
internal static class SimulationScaling
{
    /// <summary><c>scaling</c>.</summary>
    public static int Run()
    {
        Console.WriteLine("participations  periods   runs  threads   cpu s  clock s  participations·periods·runs a cpu s  MB allocated  bytes a run");
        foreach (var (participations, periods, runs, threads) in new[]
        {
            (100_000, 10, 1000, 1), (100_000, 10, 1000, 2),
            (100_000, 10, 250, 1), (100_000, 10, 4000, 1),
            (100_000, 5, 1000, 1), (100_000, 20, 1000, 1),
            (10_000, 10, 1000, 1), (1_000_000, 10, 1000, 1), (1_000_000, 10, 1000, 2),
        })
            Measure(participations, periods, runs, threads);
        return 0;
    }

    private static void Measure(int participations, int periods, int runs, int threads)
    {
        var records = MadeUpRecords.Of(participations / 10, participations / 20, participations, periods);
        var model = DiffusionModel.Create(records, new Scenario("policy", "p01")
        {
            Initial = [.. Enumerable.Range(0, 10).Select(c => new InitialAdopter($"c{c * 10:000000}"))],
        }
            .With(new BaselineTerm(0.005))
            .With(new LearningTerm(0.2))
            .With(new MimicryTerm(0.15) { Peers = PeerGroup.Country }));
        var settings = new RunSettings { Runs = runs, Workers = new Workers(threads) };
        Ensemble.Run(model, settings with { Runs = 64 });
        GC.Collect();
        var (allocated, processor, start) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        Ensemble.Run(model, settings);
        var seconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var clock = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var rate = (double)participations * periods * runs / seconds;
        Console.WriteLine(FormattableString.Invariant($"{participations,14} {periods,8} {runs,6} {threads,8} {seconds,7:F3} {clock,8:F3} ")
            + FormattableString.Invariant($"{rate,36:E2} {bytes / 1e6,13:F1} {(double)bytes / runs,12:F0}"));
    }
}
