using System.Diagnostics;

namespace CityNetworks.Tests.House;

/// <summary>Runs programs as a shell on a fresh machine would: without the variables that a running build hands to its children.</summary>
internal static class Dotnet
{
    /// <summary>Runs <paramref name="program"/> in <paramref name="folder"/> and fails with everything it printed unless it ends with 0.</summary>
    /// <returns>What it wrote to standard output, with <c>\n</c> as line end.</returns>
    public static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfABuild).ToList())
            start.Environment.Remove(name);
        // A node that stays would keep the output pipe open after the command has ended.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output.ReplaceLineEndings("\n");
    }

    private static bool IsOfABuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
