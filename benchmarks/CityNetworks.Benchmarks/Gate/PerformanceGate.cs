using System.Diagnostics;
using System.Globalization;

namespace CityNetworks.Benchmarks.Gate;

/// <summary>Compares the working tree with an earlier commit: both are built, and their key rows are run in turn (A B A B …).</summary>
/// <remarks>
/// Fails where the median over the turns of (processor seconds of this tree / those of the earlier one) is above 1.10, or where more than 1 % more bytes
/// are allocated. The earlier commit is built with the rows of this tree, so that both do the same work.
/// </remarks>
internal static class PerformanceGate
{
    private const double MostTime = 1.10;
    private const double MostBytes = 1.01;

    /// <summary><c>gate [--base COMMIT] [--turns N] [--keep VERSION]</c>: exit code 0, or 1 where a row got slower or allocates more.</summary>
    public static int Run(string[] arguments)
    {
        var (commit, turns, keep) = (Option(arguments, "--base") ?? LastTag(), int.Parse(Option(arguments, "--turns") ?? "3", CultureInfo.InvariantCulture),
            Option(arguments, "--keep"));
        if (commit is null)
        {
            Console.Error.WriteLine("gate: no commit has a tag; expected --base COMMIT.");
            return 2;
        }

        var other = Path.Combine(Path.GetTempPath(), $"citynet-gate-{Environment.ProcessId}");
        try
        {
            Do("git", Repository.Root, "worktree", "add", "--detach", "--quiet", other, commit);
            Copy(Path.Combine("benchmarks", "CityNetworks.Benchmarks"), other);
            var (before, after) = (Built(other), Built(Repository.Root));
            var (first, second) = (new List<RowMeasurement>(), new List<RowMeasurement>());
            for (var turn = 0; turn < turns; turn++)
            {
                first.AddRange(Measured(before));
                second.AddRange(Measured(after));
                Console.Error.WriteLine($"turn {turn + 1} of {turns} done");
            }

            var (table, passed) = Compared(commit, first, second);
            Console.Write(table);
            if (keep is not null)
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "benchmarks", "gate")).FullName, $"{keep}.md"), table);
            return passed ? 0 : 1;
        }
        finally
        {
            if (Directory.Exists(other))
                Do("git", Repository.Root, "worktree", "remove", "--force", other);
        }
    }

    /// <summary>The table of the rows, and whether all are within the limits.</summary>
    /// <param name="commit">The earlier commit, as it was named.</param>
    /// <param name="before">Its measurements, turn by turn.</param>
    /// <param name="after">Those of this tree, in the same order.</param>
    internal static (string Table, bool Passed) Compared(string commit, IReadOnlyList<RowMeasurement> before, IReadOnlyList<RowMeasurement> after)
    {
        var lines = new List<string>
        {
            $"Compared with {commit}; processor seconds, medians over the turns; ratios are medians of the ratios of each turn.",
            string.Empty,
            "| row | before | now | ratio | MB before | MB now | |",
            "|---|---|---|---|---|---|---|",
        };
        var passed = true;
        foreach (var row in before.Select(one => one.Row).Distinct())
        {
            RowMeasurement[] first = [.. before.Where(one => one.Row == row)], second = [.. after.Where(one => one.Row == row)];
            var ratio = RowMeasurement.Median([.. first.Zip(second, (a, b) => b.Seconds / a.Seconds)]);
            var (bytesBefore, bytesNow) = (first.Min(one => one.Bytes), second.Min(one => one.Bytes));
            var verdict = ratio > MostTime ? "slower" : bytesNow > (bytesBefore * MostBytes) + 4096 ? "allocates more" : "ok";
            passed &= verdict == "ok";
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {row} | {RowMeasurement.Median([.. first.Select(one => one.Seconds)]):0.####} | "
                    + $"{RowMeasurement.Median([.. second.Select(one => one.Seconds)]):0.####} "
                + $"| {ratio:0.00} | {bytesBefore / 1e6:0.00} | {bytesNow / 1e6:0.00} | {verdict} |"));
        }

        return (string.Join('\n', lines) + "\n", passed);
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var place && place + 1 < arguments.Length ? arguments[place + 1] : null;

    private static string? LastTag()
    {
        var (code, output) = Answer("git", Repository.Root, "describe", "--tags", "--abbrev=0");
        return code == 0 ? output.Trim() : null;
    }

    private static void Copy(string folder, string target)
    {
        var (from, to) = (Path.Combine(Repository.Root, folder), Path.Combine(target, folder));
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Built(string root)
    {
        var output = Path.Combine(root, "artifacts", "gate");
        Do("dotnet", root, "publish", Path.Combine("benchmarks", "CityNetworks.Benchmarks"), "-c", "Release", "-o", output, "--nologo", "-v", "q",
            "-p:RunAnalyzers=false");
        return Path.Combine(output, "CityNetworks.Benchmarks.dll");
    }

    private static IEnumerable<RowMeasurement> Measured(string program)
    {
        var (code, output) = Answer("dotnet", Path.GetDirectoryName(program)!, "exec", program, "gate-rows");
        return code == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RowMeasurement.Read)
            : throw new InvalidOperationException($"The rows of {program} ended with {code}.");
    }

    private static void Do(string program, string folder, params string[] arguments)
    {
        var (code, output) = Answer(program, folder, arguments);
        if (code != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}: {output}");
    }

    private static (int Code, string Output) Answer(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
