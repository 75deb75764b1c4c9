using System.Diagnostics;
using System.Text.Json;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Exchange;

/// <summary>Other programs that read our files: Gephi's importers, NetworkX and igraph.</summary>
internal static class Readers
{
    private static readonly string s_gephi = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "gephi", "read-graph"));

    /// <summary>What Gephi makes of a file.</summary>
    public static JsonElement Gephi(string file)
    {
        Assert.SkipUnless(File.Exists(s_gephi), "Gephi's importers do not lie in ../shared/gephi, seen from the repository's root.");
        return JsonDocument.Parse(Run(s_gephi, file, "--all")).RootElement;
    }

    /// <summary>What a Python program prints; skips where the system's Python lacks a module.</summary>
    public static JsonElement Python(string program, params string[] arguments)
    {
        var there = HasModules();
        Assert.SkipUnless(
            there || Environment.GetEnvironmentVariable("CI") == "true",
            "/usr/bin/python3 with NetworkX and igraph is not here (Debian's python3-networkx, python3-igraph).");
        Assert.True(there, "NetworkX or igraph is missing; expected python3-networkx and python3-igraph before the tests.");
        return JsonDocument.Parse(Run("/usr/bin/python3", ["-c", program, .. arguments])).RootElement;
    }

    private static bool HasModules()
    {
        if (!File.Exists("/usr/bin/python3"))
            return false;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", "import networkx, igraph"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments.TakeLast(2))}: {error.Result}");
        return output;
    }
}
