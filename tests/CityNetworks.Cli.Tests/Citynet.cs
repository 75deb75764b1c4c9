using System.Diagnostics;

namespace CityNetworks.Cli.Tests;

/// <summary>Runs the real program, as a user's shell would: the one that was built with the tests, or that of CITYNETWORKS_PROGRAM.</summary>
internal static class Citynet
{
    // No command of a test takes a tenth of this on a quiet machine; a run that waits for ever must fail, not hold the tests up.
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(10);

    private static readonly string[] s_program = Environment.GetEnvironmentVariable("CITYNETWORKS_PROGRAM") is { Length: > 0 } other
        ? [other]
        : ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "citynet.dll")];

    /// <summary>The program as words of a shell.</summary>
    public static string ShellWords => string.Join(' ', s_program.Select(word => $"'{word}'"));

    public static CitynetResult Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    public static CitynetResult Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Ended(Start(environment, arguments));

    /// <summary>The same from a folder.</summary>
    public static CitynetResult RunIn(string folder, params string[] arguments) => Ended(Start(new Dictionary<string, string>(), arguments, folder));

    private static CitynetResult Ended(Process started)
    {
        using var process = started;
        using var late = new Timer(_ => process.Kill(entireProcessTree: true), null, s_most, Timeout.InfiniteTimeSpan);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CitynetResult(process.ExitCode, output, error.Result);
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start(environment, arguments, string.Empty);

    private static Process Start(IReadOnlyDictionary<string, string> environment, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(s_program[0], s_program[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}

/// <summary>How a run ended and what it said.</summary>
internal sealed record CitynetResult(int Code, string Output, string Error)
{
    /// <summary>The lines of standard output without their ends.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
