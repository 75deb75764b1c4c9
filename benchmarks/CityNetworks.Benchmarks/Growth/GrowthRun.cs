using System.Globalization;
using CityNetworks.Benchmarks.Diffusion;
using CityNetworks.Benchmarks.Peers;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Figures.Files;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Growth;

/// <summary>How time grows with participations, cities, periods, runs and threads: a table and a figure of it.</summary>
internal static class GrowthRun
{
    private static readonly (int Participations, int Periods, int Runs) s_middle = (100_000, 10, 1000);

    /// <summary><c>growth [FOLDER]</c>: writes <c>growth.csv</c> and <c>growth.svg</c>, by default into <c>benchmarks/growth</c>.</summary>
    public static int Run(string[] arguments)
    {
        var folder = arguments is [var given, ..] ? given : Path.Combine(Repository.Root, "benchmarks", "growth");
        Directory.CreateDirectory(folder);
        List<GrowthRow> rows = [.. OfNetworks(), .. OfSimulation()];
        File.WriteAllLines(Path.Combine(folder, "growth.csv"), [
            "axis,job,size,seconds",
            .. rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Axis},{row.Job},{row.Size},{row.Seconds:G3}")),
        ]);
        using var file = File.Create(Path.Combine(folder, "growth.svg"));
        SvgFile.Write(GrowthFigure.Of(rows), file);
        return 0;
    }

    private static IEnumerable<GrowthRow> OfNetworks()
    {
        foreach (var participations in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var network = SyntheticNetworks.ChungLu(participations / 10, participations / 20, participations, 20);
            (int, int)[] ties = [.. Enumerable.Range(0, network.CityCount).SelectMany(city => network.EventsOf(city).ToArray().Select(e => (city, e)))];
            yield return Said(GrowthRow.Of(
                "participations", "network", participations, () => NetworkBuilder.Build(network.CityCount, network.EventCount, ties)));
            yield return Measured("participations", "pagerank", participations, network);
            yield return Measured("participations", "projection", participations, network);
        }

        foreach (var cities in new[] { 1_000, 2_000, 5_000, 10_000, 20_000 })
        {
            var network = SyntheticNetworks.ChungLu(cities, cities / 2, cities * 5, 21);
            yield return Measured("cities", "closeness+harmonic", cities, network);
            if (cities <= 10_000)
                yield return Measured("cities", "betweenness", cities, network);
        }
    }

    private static IEnumerable<GrowthRow> OfSimulation()
    {
        var (participations, periods, runs) = s_middle;
        foreach (var size in new[] { 10_000, 100_000, 1_000_000 })
            yield return Simulated("participations", size, size, periods, 100);
        foreach (var size in new[] { 5, 10, 20, 40 })
            yield return Simulated("periods", size, participations, size, runs);
        foreach (var size in new[] { 250, 1000, 4000 })
            yield return Simulated("runs", size, participations, periods, size);
        for (var threads = 1; threads <= Environment.ProcessorCount; threads *= 2)
            yield return Simulated("threads", threads, participations, periods, 512 * Environment.ProcessorCount, threads);
    }

    private static GrowthRow Measured(string axis, string name, double size, TwoModeNetwork network)
    {
        var compute = Job.All.Single(job => job.Name == name).Compute;
        return Said(GrowthRow.Of(axis, name, size, () => compute(network.All, Workers.One)));
    }

    private static GrowthRow Simulated(string axis, double size, int participations, int periods, int runs, int threads = 1)
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
        var job = axis == "runs" ? "simulate" : $"simulate ({runs} runs)";
        return Said(GrowthRow.Of(axis, job, size, () => Ensemble.Run(model, settings), byClock: axis == "threads"));
    }

    private static GrowthRow Said(GrowthRow row)
    {
        Console.WriteLine(FormattableString.Invariant($"{row.Axis,-14} {row.Job,-22} {row.Size,10} {row.Seconds,10:G3} s"));
        return row;
    }
}
