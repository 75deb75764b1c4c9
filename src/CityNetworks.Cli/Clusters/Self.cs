using System.Diagnostics;

namespace CityNetworks.Cli.Clusters;

/// <summary>This very program, started again.</summary>
internal static class Self
{
    /// <summary>The words that start it: the executable, or <c>dotnet exec</c> and its assembly.</summary>
    public static IReadOnlyList<string> Words
    {
        get
        {
            var process = Environment.ProcessPath ?? "citynet";
            return Path.GetFileNameWithoutExtension(process) == "dotnet"
                ? [process, "exec", Path.Combine(AppContext.BaseDirectory, $"{typeof(Self).Assembly.GetName().Name}.dll")]
                : [process];
        }
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="words">Its command line.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The processor time it took (a busy machine makes that no longer), the most memory that was seen in bytes, its exit code and what it wrote to
    /// standard error.</returns>
    public static (TimeSpan Time, long Memory, int Code, string Error) Run(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Words[0], [.. Words.Skip(1), .. words]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var (memory, time) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(10))
            (memory, time) = Seen(process, memory, time);

        cancellation.ThrowIfCancellationRequested();
        _ = output.Result;
        return (time, memory, process.ExitCode, error.Result);
    }

    // What the system reports about a running process, or the last values seen of one that has just ended.
    private static (long Memory, TimeSpan Time) Seen(Process process, long memory, TimeSpan time)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? (memory, time) : (Math.Max(memory, process.WorkingSet64), process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (memory, time);
        }
    }
}
