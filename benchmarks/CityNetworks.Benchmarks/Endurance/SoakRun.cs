using System.Diagnostics;
using System.Globalization;
using CityNetworks.Cli.Commands;

namespace CityNetworks.Benchmarks.Endurance;

/// <summary>Commands again and again in one process, as a library is used in a server: memory must hold steady.</summary>
internal static class SoakRun
{
    private const double Growth = 1.02; // of the live memory, from the second quarter of the time to the last

    private static readonly string[] s_lines =
    [
        "describe",
        "centrality --window all",
        "centrality --data graphs/davis-southern-women --mode both",
        "ties --window all --backbone sdsm",
        "ties --window all --backbone fdsm --runs 50",
        "structure --window all --runs 50",
        "compare --window sliding:3 --table bootstrap --runs 50",
        "paths --table events",
        "simulate --runs 200 --out OUT/simulate",
        "counterfactual --remove-city pergamino --runs 100 --out OUT/counterfactual",
        "without pergamino --runs 100 --out OUT/without",
        "fit --data graphs/medical-innovation --terms exposure,time",
        "qap --outcome ties --predictors same-country,distance --runs 50",
        "export gexf --out OUT/net.gexf",
        "import OUT/net.gexf --out OUT/imported",
        "report --out OUT/report.html --lang pt",
        "describe --data graphs/scenarios", // no records: an error each time
    ];

    /// <summary>Runs all of them in turn until the time is over, and prints the memory twenty times, on standard error.</summary>
    /// <param name="arguments">Minutes, 60 by default.</param>
    /// <returns>1 where live memory, open files or threads have grown.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var minutes = arguments is [var given, ..] ? double.Parse(given, CultureInfo.InvariantCulture) : 60;
        var folder = Directory.CreateTempSubdirectory("soak-").FullName;
        Directory.SetCurrentDirectory(Repository.Root);
        var report = Console.Error; // commands write their tables to standard output, past Console.Out: send that to /dev/null
        Console.SetError(TextWriter.Null);
        var clock = Stopwatch.StartNew();
        var looks = new List<Look>();
        await report.WriteLineAsync("| minutes | rounds | live memory, MB | working set, MB | open files | threads |\n|---|---|---|---|---|---|");
        for (var rounds = 1; clock.Elapsed.TotalMinutes < minutes; rounds++)
        {
            foreach (var line in s_lines)
                await Entry.RunAsync(line.Replace("OUT", folder, StringComparison.Ordinal).Split(' '));
            if (clock.Elapsed.TotalMinutes >= minutes * (looks.Count + 1) / 20)
            {
                looks.Add(Look.Now(clock.Elapsed.TotalMinutes, rounds));
                await report.WriteLineAsync(looks[^1].Row);
            }
        }

        Directory.Delete(folder, recursive: true);
        var (before, after) = (looks[(looks.Count / 4)..(looks.Count / 2)], looks[(looks.Count * 3 / 4)..]);
        var steady = after.Min(look => look.Live) <= Growth * before.Max(look => look.Live)
            && after.Min(look => look.Files) <= before.Max(look => look.Files) && after.Min(look => look.Threads) <= before.Max(look => look.Threads);
        await report.WriteLineAsync(steady ? "Memory, open files and threads hold steady." : "Memory, open files or threads grow.");
        return steady ? 0 : 1;
    }

    private sealed record Look(double Minutes, int Rounds, long Live, long WorkingSet, int Files, int Threads)
    {
        public string Row => string.Create(
            CultureInfo.InvariantCulture, $"| {Minutes:0.0} | {Rounds} | {Live / 1e6:0.00} | {WorkingSet / 1e6:0} | {Files} | {Threads} |");

        public static Look Now(double minutes, int rounds)
        {
            for (var turn = 0; turn < 2; turn++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            using var process = Process.GetCurrentProcess();
            var files = Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount;
            return new(minutes, rounds, GC.GetTotalMemory(forceFullCollection: true), process.WorkingSet64, files, process.Threads.Count);
        }
    }
}
