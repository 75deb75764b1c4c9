using System.Diagnostics;

namespace CityNetworks.Mutation;

/// <summary>The test program beside the mutated library, and the tool that builds both.</summary>
internal static class Bench
{
    private static string Tests => Path.Combine(Repository.Root, "artifacts", "bin", "CityNetworks.Tests", "debug");

    /// <summary>Builds the tests of the checkout as it is, and returns their folder.</summary>
    public static string BuildTests()
    {
        Dotnet(Repository.Root, "build", Path.Combine("tests", "CityNetworks.Tests"));
        return Tests;
    }

    /// <summary>Builds the library with the texts given, in a copy, and puts it beside a copy of the tests.</summary>
    /// <returns>The path of the test program, inside the checkout, where the tests look for their files.</returns>
    public static string Build(Room room, IReadOnlyDictionary<string, string> texts)
    {
        var copy = Directory.CreateTempSubdirectory("mutants-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Root))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            foreach (var folder in new[] { "docs", "graphs", Path.Combine("src", "CityNetworks") })
                Copy(Path.Combine(Repository.Root, folder), Path.Combine(copy, folder));
            foreach (var (path, text) in texts)
                File.WriteAllText(Path.Combine(copy, Path.GetRelativePath(Repository.Root, path)), text);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "MutantSwitch.txt"), Path.Combine(copy, "src", "CityNetworks", "MutantSwitch.cs"));
            Dotnet(copy, "build", Path.Combine("src", "CityNetworks"), "-p:TreatWarningsAsErrors=false", "-p:Optimize=true");
            var place = Path.Combine(Repository.Root, "artifacts", "mutation", room.Id);
            if (Directory.Exists(place))
                Directory.Delete(place, true);
            Copy(Tests, place);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(copy, "artifacts", "bin", "CityNetworks", "debug"), "CityNetworks.*"))
                File.Copy(file, Path.Combine(place, Path.GetFileName(file)), true);
            return Path.Combine(place, "CityNetworks.Tests");
        }
        finally
        {
            Directory.Delete(copy, true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), true);
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("obj" or "bin")))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static void Dotnet(string folder, params string[] words)
    {
        // Servers of the compiler stand still where many builds run at once.
        string[] alone = ["-v", "q", "-nodeReuse:false", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false"];
        var start = new ProcessStartInfo("dotnet", [.. words, .. alone]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', words)}:\n{said}");
    }
}
