using System.Diagnostics;
using System.Globalization;

namespace CityNetworks.Benchmarks.Records;

/// <summary>One run of the program as a process of its own: processor seconds and peak memory, start-up included.</summary>
internal static class CommandRun
{
    /// <summary>Runs a command and prints its row of the table.</summary>
    /// <param name="job">What it is, for the table.</param>
    /// <param name="arguments">The words after <c>citynet</c>.</param>
    /// <returns>What it wrote to standard output.</returns>
    public static string Print(string job, params string[] arguments) =>
        Print(job, ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "citynet.dll")], arguments);

    /// <summary>The same with another program.</summary>
    /// <param name="job">What it is, for the table.</param>
    /// <param name="program">The program, with what stands before its words.</param>
    /// <param name="arguments">The words after <c>citynet</c>.</param>
    /// <returns>What it wrote to standard output.</returns>
    public static string Print(string job, string[] program, string[] arguments)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                process.WaitForExit(); // it ended between two looks
            }
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"citynet {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {job} | {processor.TotalSeconds:0.00} | {clock.Elapsed.TotalSeconds:0.00} | {peak / 1e6:0} MB |"));
        return output.Result;
    }
}
