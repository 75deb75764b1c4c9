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
            return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, "exec", typeof(Self).Assembly.Location] : [process];
        }
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="words">Its command line.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How long it took, the most memory that was seen in bytes, its exit code and what it wrote to standard error.</returns>
    public static (TimeSpan Time, long Memory, int Code, string Error) Run(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Words[0], [.. Words.Skip(1), .. words]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var since = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var memory = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            memory = Math.Max(memory, process.HasExited ? 0 : process.WorkingSet64);
        }

        cancellation.ThrowIfCancellationRequested();
        _ = output.Result;
        return (since.Elapsed, memory, process.ExitCode, error.Result);
    }
}
