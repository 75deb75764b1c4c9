using System.Diagnostics;
using System.Text.Json;
using CityNetworks.Contagion;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>The classic models beside other tools: seconds of the processor for a thousand runs, one after the other on the same machine.</summary>
internal static class SpreadSideBySide
{
    private const int Runs = 1000;
    private const int Repeats = 3;

    private static readonly string s_peers = Path.Combine(Repository.Root, "benchmarks", "peers");

    /// <summary><c>spread [GRAPH …]</c>; without peers (<c>--ours</c>) only our own times.</summary>
    public static int Run(string[] arguments)
    {
        var alone = arguments.Contains("--ours");
        var graphs = arguments.Where(argument => argument != "--ours").ToArray();
        var folder = Directory.CreateTempSubdirectory("spread").FullName;
        var scalar = Path.Combine(folder, "spread");
        if (!alone)
            Process.Start("g++", ["-O3", "-march=native", "-o", scalar, Path.Combine(s_peers, "spread.cpp")]).WaitForExit();
        Console.WriteLine($"{Runs} runs of 10 steps, seconds of the processor, median of {Repeats} [smallest, largest], and mean reach");
        var agree = true;
        foreach (var jobs in SpreadJob.All.Where(job => graphs.Length == 0 || graphs.Contains(job.Graph)).GroupBy(job => job.Graph))
        {
            var made = SpreadJob.Made(jobs.Key);
            Export(made, Path.Combine(folder, "graph.bin"));
            var graph = SpreadJob.Built(made);
            foreach (var job in jobs)
                agree &= Run(job, made, graph, folder, alone ? null : scalar);
        }

        Directory.Delete(folder, true);
        return agree ? 0 : 1;
    }

    private static bool Run(
        SpreadJob job, (int Nodes, int Events, IReadOnlyCollection<(int, int)> Pairs) made, ContactGraph graph, string folder, string? scalar)
    {
        var seeds = (int)(graph.Count * job.SeedShare);
        var (one, ours) = Ours(job, graph, 1);
        Print(job, $"CityNetworks, {one.Method}", ours, one.MeanReach, string.Empty);
        var (two, twice) = Ours(job, graph, 2);
        var same = two.Reached.SequenceEqual(one.Reached);
        Print(
            job,
            "CityNetworks, 2 threads",
            twice,
            two.MeanReach,
            FormattableString.Invariant($"{(same ? "same bits" : "OTHER BITS")}, {ours.Clock / twice.Clock:F2} × by the clock"));
        if (job is { Model: "ic" })
            Print(
                job,
                "C# scalar",
                Timed(() => new ScalarSpread(made.Nodes, made.Pairs), spread => spread.Cascade(job.P, seeds, job.ScalarRuns), out var mean, job.ScalarRuns),
                mean,
                string.Empty);
        if (scalar is null)
            return same;

        string[] settings = [folder, job.Model, FormattableString.Invariant($"{job.P}"), $"{seeds}"];
        var agree = Peer(job, scalar, [.. settings, $"{job.ScalarRuns}", $"{Repeats}"], ours, one.MeanReach, job.Target);
        if (job.Model != "events")
            agree &= Peer(job, "/usr/bin/python3", [Path.Combine(s_peers, "spread.py"), .. settings, $"{Repeats}"], ours, one.MeanReach, null);
        return same && agree;
    }

    private static (SpreadResult Result, Seconds Seconds) Ours(SpreadJob job, ContactGraph graph, int threads)
    {
        var settings = new SpreadSettings { Runs = Runs, Workers = new Workers(threads) };
        SpreadResult Compute() => Spread.Run(graph, job.Contagion, SpreadStart.Random((int)(graph.Count * job.SeedShare)), settings);
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 1;)
            Compute();
        SpreadResult result = null!;
        var seconds = Timed(() => 0, _ => (result = Compute()).MeanReach, out _, Runs);
        return (result, seconds);
    }

    private static Seconds Timed<T>(Func<T> prepare, Func<T, double> compute, out double mean, int runs)
    {
        var space = prepare();
        var (processor, clock) = (new double[Repeats], new double[Repeats]);
        mean = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            GC.Collect();
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            mean = compute(space);
            processor[repeat] = (Environment.CpuUsage.TotalTime - used).TotalSeconds * Runs / runs;
            clock[repeat] = Stopwatch.GetElapsedTime(start).TotalSeconds * Runs / runs;
        }

        return new Seconds(processor, clock);
    }

    private static bool Peer(SpreadJob job, string program, string[] arguments, Seconds ours, double mean, double? target)
    {
        var agree = true;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var result = JsonSerializer.Deserialize<PeerSpread>(line, JsonSerializerOptions.Web)!;
            var scale = (double)Runs / result.Runs;
            var seconds = new Seconds([.. result.Seconds.Select(s => s * scale)], [.. result.Clock.Select(s => s * scale)]);
            var isNear = Math.Abs(result.Mean - mean) <= 0.05 * mean; // few runs of theirs
            agree &= isNear;
            var ratio = seconds.Median / ours.Median;
            var verdict = target is null ? string.Empty : FormattableString.Invariant($", target {target}: {(ratio >= target ? "met" : "MISSED")}");
            var reach = isNear ? string.Empty : ", OTHER REACH";
            var scaled = result.Runs < Runs ? $", scaled from {result.Runs} runs" : string.Empty;
            Print(job, result.Peer, seconds, result.Mean, FormattableString.Invariant($"{ratio:F1} × ours{verdict}{reach}{scaled}"));
        }

        process.WaitForExit();
        return agree && process.ExitCode == 0;
    }

    private static void Export((int Nodes, int Events, IReadOnlyCollection<(int, int)> Pairs) made, string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(made.Nodes);
        writer.Write(made.Events);
        writer.Write(made.Pairs.Count);
        foreach (var (i, j) in made.Pairs)
        {
            writer.Write(i);
            writer.Write(j);
        }
    }

    private static void Print(SpreadJob job, string who, Seconds seconds, double mean, string remark) =>
        Console.WriteLine(FormattableString.Invariant(
            $"{job.Name,-20} {who,-24} {seconds.Median,9:F4} [{seconds.Processor.Min():F4}, {seconds.Processor.Max():F4}] {mean,10:F1} {remark}"));

    private sealed record Seconds(double[] Processor, double[] ByClock)
    {
        public double Median => Processor.Order().ElementAt(Processor.Length / 2);

        public double Clock => ByClock.Order().ElementAt(ByClock.Length / 2);
    }

    private sealed record PeerSpread(string Peer, int Runs, double[] Seconds, double[] Clock, double Mean);
}
