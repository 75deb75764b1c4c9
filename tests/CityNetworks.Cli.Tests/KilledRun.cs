using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Runs of the real program that are killed in the middle.</summary>
internal static class KilledRun
{
    // A test that gets no processor for a second sees the program end before it kills it. That is no fault: it tries again.
    private const int Tries = 5;

    /// <summary>Starts a command on one thread, which keeps every step in a checkpoint, and kills it when that file is there and no table is.</summary>
    /// <param name="folder">The folder of its <c>--out</c>; emptied before a further try.</param>
    /// <param name="checkpoint">The name of the file in it to wait for.</param>
    /// <param name="command">The command without <c>--out</c>.</param>
    public static void Leave(string folder, string checkpoint, params string[] command)
    {
        var file = Path.Combine(folder, checkpoint);
        for (var number = 0; number < Tries && !IsHalfDone(folder, file); number++)
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            using var process = Citynet.Start(
                new Dictionary<string, string>(), [.. command, "--out", folder, "--checkpoint-every", "0", "--threads", "1"]);
            while (!File.Exists(file) && !process.WaitForExit(20))
            {
                // It appears, or the whole test ends at its limit: how long a busy machine takes says nothing.
            }

            process.Kill(); // signal 9
            process.WaitForExit();
        }

        Assert.True(IsHalfDone(folder, file), $"{file} did not appear, or {string.Join(' ', command)} ended before it was killed");
    }

    private static bool IsHalfDone(string folder, string checkpoint) =>
        File.Exists(checkpoint) && !Directory.EnumerateFiles(folder, "*.csv").Any();
}
