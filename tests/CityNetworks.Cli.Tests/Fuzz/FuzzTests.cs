using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>
/// Hostile records, scenarios, experiments, graphs, manifests, shards, checkpoints and answers of servers: no fault of ours, none longer than 5 s of processor time, no
/// more than 1 GB. CITYNETWORKS_FUZZ_SECONDS and CITYNETWORKS_FUZZ_SEED ask for more and for others.
/// </summary>
public sealed class FuzzTests
{
    private const int Cases = 160; // without seconds asked for
    private const double MostSeconds = 5;
    private const long MostBytes = 1L << 30;

    [Fact]
    public void Whatever_comes_in_ends_with_a_promised_code()
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("CITYNETWORKS_FUZZ_SECONDS") ?? "0", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("CITYNETWORKS_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);
        var wrong = new List<string>();
        using var cases = new FuzzCases();
        var since = Stopwatch.StartNew();
        var process = Process.GetCurrentProcess();
        var number = seed * 1_000_000;
        for (var done = 0; seconds > 0 ? since.Elapsed.TotalSeconds < seconds : done < Cases; done++, number++)
        {
            var words = cases.Words(number);
            var before = process.TotalProcessorTime;
            var run = Task.Run(() => InProcess.Run(words));
            if (!run.Wait(TimeSpan.FromSeconds(60)))
            {
                wrong.Add($"case {number}, {words[0]}: does not end");
                break;
            }

            process.Refresh();
            var took = (process.TotalProcessorTime - before).TotalSeconds;
            if (run.Result.Code is not (0 or 2 or 3 or 4) || (run.Result.Code != 0 && run.Result.Error.Length == 0))
                wrong.Add($"case {number}, {string.Join(' ', words)}: {run.Result.Code}, {run.Result.Error}");
            if (took > MostSeconds)
                wrong.Add($"case {number}, {string.Join(' ', words)}: {took} s");
            if (process.WorkingSet64 > MostBytes)
                wrong.Add($"case {number}, {string.Join(' ', words)}: {process.WorkingSet64} bytes");
            if (wrong.Count > 50)
                break;
            cases.Forget(number);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{number - (seed * 1_000_000)} cases in {since.Elapsed.TotalSeconds:F0} s.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }
}
