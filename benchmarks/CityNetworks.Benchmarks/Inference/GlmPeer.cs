using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Inference;

/// <summary>Event-history fits of a made-up panel beside R's <c>glm</c> on the same numbers, in one run.</summary>
internal static class GlmPeer
{
    private const int Rows = 1_000_000;
    private const int Columns = 8;

    public static int Run()
    {
        var (design, file) = Made();
        foreach (var link in Enum.GetValues<Link>())
        {
            EventHistoryFit.Of(design, link, null, Workers.One); // compiled and warm
            var (one, fit) = Timed(() => EventHistoryFit.Of(design, link, null, Workers.One));
            var (two, _) = Timed(() => EventHistoryFit.Of(design, link, null, new Workers(2)));
            var peer = R(file, link);
            var difference = fit.Estimates.Append(fit.LogLikelihood).Zip(peer[2..], (ours, theirs) =>
                Math.Abs(ours - theirs) / Math.Max(1, Math.Abs(theirs))).Max();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{link}: ours {one.Processor:0.00} s processor, {one.Clock:0.00} s clock on one thread, {two.Clock:0.00} s on two; glm {peer[0]:0.00} s "
                    + $"processor, {peer[1]:0.00} s clock; {peer[0] / one.Processor:0.0} times; largest difference {difference:0.0e0}"));
        }

        File.Delete(file);
        return 0;
    }

    private static ((double Processor, double Clock) Time, T Result) Timed<T>(Func<T> work)
    {
        var (processor, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
        var result = work();
        return (((Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds, Stopwatch.GetElapsedTime(clock).TotalSeconds), result);
    }

    private static (Design Design, string File) Made()
    {
        var random = new CounterRandom(1);
        double[][] columns = [.. Enumerable.Range(0, Columns).Select(column =>
            Enumerable.Range(0, Rows).Select(row => random.Uniform(RandomPurpose.Generation, row, column)).ToArray())];
        var happens = new bool[Rows];
        var values = new double[Rows * (Columns + 1)];
        for (var row = 0; row < Rows; row++)
        {
            var eta = -3.0;
            for (var column = 0; column < Columns; column++)
            {
                eta += columns[column][row] * (column - 3) / 4;
                values[(row * (Columns + 1)) + 1 + column] = columns[column][row];
            }

            happens[row] = random.Uniform(RandomPurpose.Generation, row, Columns) < 1 / (1 + Math.Exp(-eta));
            values[row * (Columns + 1)] = happens[row] ? 1 : 0;
        }

        var file = Path.GetTempFileName();
        using (var stream = File.OpenWrite(file))
            stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        return (new Design([.. columns.Select((_, column) => $"x{column + 1}")], columns, happens), file);
    }

    private static double[] R(string file, Link link)
    {
        string[] arguments = ["--vanilla", Path.Combine(Repository.Root, "benchmarks", "peers", "glm.R"), file, $"{Rows}", $"{Columns}",
            link.ToString().ToLowerInvariant()];
        using var process = Process.Start(new ProcessStartInfo("Rscript", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }
}
