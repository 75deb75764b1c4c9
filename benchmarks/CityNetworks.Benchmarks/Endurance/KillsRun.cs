using System.Diagnostics;
using System.Globalization;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Endurance;

/// <summary>Shards of a simulation that are killed at random moments and started again until they end: nothing may be lost, and no byte may differ.</summary>
internal static class KillsRun
{
    private const int Shards = 4;
    private const int LongestLife = 1500; // milliseconds, at first; starting takes some hundred

    /// <summary>Kills, merges and compares.</summary>
    /// <param name="arguments">How many kills, 200 by default.</param>
    /// <returns>1 where a file differs from that of one process.</returns>
    public static int Run(string[] arguments)
    {
        var kills = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateTempSubdirectory("kills-").FullName;
        var random = new CounterRandom(15).Sequence(RandomPurpose.Generation, 0);
        var (killed, rounds, writing) = (0, 0, 0);
        var differing = new List<string>();
        while (killed < kills)
        {
            rounds++;
            string[] job = ["simulate", "--runs", "6000", "--seed", rounds.ToString(CultureInfo.InvariantCulture), "--threads", "1"];
            var (whole, parts, merged) = (Path.Combine(folder, "whole"), Path.Combine(folder, "parts"), Path.Combine(folder, "merged"));
            Finish([.. job, "--out", whole]);
            for (var shard = 1; shard <= Shards; shard++)
            {
                string[] part = [.. job, "--shard", $"{shard}/{Shards}", "--out", parts, "--checkpoint-every", "0"];
                for (var lives = 1; !EndsWithin(part, random.NextBelow(lives * LongestLife)); lives++) // longer each time: a busy machine ends too
                {
                    killed++;
                    writing += Directory.Exists(parts) && Directory.GetFiles(parts).Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)) ? 1 : 0;
                }
            }

            Finish(["merge", parts, "--out", merged]);
            differing.AddRange(Directory.GetFiles(whole).Select(file => Path.GetFileName(file)!).Where(name => !Same(whole, merged, name)));
            foreach (var done in new[] { whole, parts, merged })
                Directory.Delete(done, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{killed} kills in {rounds} simulations of {Shards} shards, {writing} of them while a file was being written; "
            + (differing.Count == 0 ? "every file is equal to that of one process." : $"files that differ: {string.Join(", ", differing.Distinct())}."));
        return differing.Count == 0 ? 0 : 1;
    }

    private static bool Same(string whole, string merged, string name) =>
        File.Exists(Path.Combine(merged, name)) && File.ReadAllBytes(Path.Combine(whole, name)).AsSpan().SequenceEqual(
            File.ReadAllBytes(Path.Combine(merged, name)));

    private static void Finish(string[] words)
    {
        if (!EndsWithin(words, Timeout.Infinite))
            throw new InvalidOperationException($"citynet {string.Join(' ', words)} did not end.");
    }

    // True when it ended by itself, and well; false when it was killed.
    private static bool EndsWithin(string[] words, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "citynet.dll"), .. words])
        {
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(milliseconds))
        {
            process.Kill(); // signal 9
            process.WaitForExit();
            return false;
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"citynet {string.Join(' ', words)} ended with {process.ExitCode}: {error.Result}");
        return true;
    }
}
