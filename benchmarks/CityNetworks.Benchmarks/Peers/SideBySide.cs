using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>Ours and other tools on the same network, one after the other on the same machine: medians, ratio, and whether the answers agree.</summary>
internal static class SideBySide
{
    private const int Runs = 3;

    /// <summary><c>peers NETWORK [JOB …]</c>; without peers (<c>--ours</c>) only our own times.</summary>
    public static int Run(string[] arguments)
    {
        var alone = arguments.Contains("--ours");
        var names = arguments.Where(argument => argument != "--ours").ToArray();
        var network = names.Length > 0 ? names[0] : "S";
        var window = SyntheticNetworks.Named(network).All;
        var folder = Directory.CreateTempSubdirectory("peers").FullName;
        Export(window, Path.Combine(folder, "ties.csv"));
        Console.WriteLine($"{network}: {window.CountCities()} cities, {window.CountEvents()} events, {window.TieCount} ties; "
            + $"median of {Runs} runs in seconds of the processor, [smallest, largest], and of the clock; peak of the process's memory in MB");
        var agree = true;
        foreach (var job in Job.All.Where(job => names.Length < 2 || names.Skip(1).Contains(job.Name)))
        {
            var (answer, seconds) = Ours(job, window, 1);
            Print(job.Name, "CityNetworks, 1 thread", seconds, string.Empty);
            var (both, twice) = Ours(job, window, 2);
            Print(job.Name, "CityNetworks, 2 threads", twice, both.AsSpan().SequenceEqual(answer) ? "same bits" : "DIFFERENT BITS");
            agree &= both.AsSpan().SequenceEqual(answer);
            if (!alone)
                agree &= Peers(job, window, network, folder, answer, seconds);
        }

        Directory.Delete(folder, true);
        return agree ? 0 : 1;
    }

    private static (double[] Answer, Times Times) Ours(Job job, Window window, int threads)
    {
        var workers = new Workers(threads);
        var seconds = new double[Runs];
        var clock = new double[Runs];
        Func<double[]> answer = () => [];
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 1;)
            _ = job.Compute(window, workers);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        PeakMemory.Forget();
        for (var run = 0; run < Runs; run++)
        {
            answer = () => [];
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            var processor = Environment.CpuUsage.TotalTime;
            answer = job.Compute(window, workers);
            seconds[run] = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            clock[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return (answer(), new Times(seconds, clock, PeakMemory.Megabytes()));
    }

    private static bool Peers(Job job, Window window, string network, string folder, double[] answer, Times ours)
    {
        var agree = true;
        var script = Path.Combine(Repository.Root, "benchmarks", "peers", "peers.py");
        string[] arguments = [script, folder, job.Name, network, Runs.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var result = JsonSerializer.Deserialize<PeerResult>(line, JsonSerializerOptions.Web)!;
            var difference = Difference(answer, ByNode(window, File.ReadAllLines(result.Answer)));
            agree &= result.Unfinished || difference <= job.Tolerance;
            var verdict = result.Unfinished ? "stopped early" : difference <= job.Tolerance ? "same answer" : "OTHER ANSWER";
            var times = new Times(result.Seconds, result.Clock, result.Megabytes);
            var ratio = times.Median / ours.Median;
            Print(job.Name, result.Peer, times, FormattableString.Invariant($"{ratio,7:F1} × ours; {verdict}, largest relative difference {difference:E1}"));
        }

        process.WaitForExit();
        return agree && process.ExitCode == 0;
    }

    // Peers number the nodes present: cities, then events.
    private static double[] ByNode(Window window, string[] lines)
    {
        var size = window.Network.CityCount + window.Network.EventCount;
        var present = Enumerable.Range(0, size)
            .Where(node => node < window.Network.CityCount ? window.DegreeOf(node) > 0 : !window.CitiesOf(node - window.Network.CityCount).IsEmpty)
            .ToArray();
        var values = new double[lines.Length / present.Length * size];
        for (var k = 0; k < lines.Length; k++)
            values[(k / present.Length * size) + present[k % present.Length]] = double.Parse(lines[k], CultureInfo.InvariantCulture);
        return values;
    }

    private static double Difference(double[] ours, double[] theirs)
    {
        var largest = ours.Length == theirs.Length ? 0.0 : double.PositiveInfinity;
        var scale = ours.Max(Math.Abs) * 1e-9; // below this, absolute
        for (var k = 0; k < Math.Min(ours.Length, theirs.Length); k++)
            largest = Math.Max(largest, Math.Abs(ours[k] - theirs[k]) / Math.Max(Math.Abs(ours[k]), scale));
        return largest;
    }

    private static void Export(Window window, string path)
    {
        using var writer = new StreamWriter(path);
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            foreach (var @event in window.EventsOf(city))
                writer.Write($"{city},{@event}\n");
        }
    }

    private static void Print(string job, string who, Times times, string remark)
    {
        var (least, most) = (times.Processor.Min(), times.Processor.Max());
        Console.WriteLine(FormattableString.Invariant(
            $"{job,-19} {who,-24} {times.Median,10:F5} [{least:F5}, {most:F5}] {times.MedianClock,10:F5} {times.Megabytes,6:F0} MB {remark}"));
    }

    private sealed record Times(double[] Processor, double[] Clock, double Megabytes)
    {
        public double Median => Processor.Order().ElementAt(Runs / 2);

        public double MedianClock => Clock.Order().ElementAt(Runs / 2);
    }

    private sealed record PeerResult(string Peer, double[] Seconds, double[] Clock, double Megabytes, string Answer, bool Unfinished);
}
