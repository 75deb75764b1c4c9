using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>
/// Hostile records, scenarios, experiments, graphs, manifests, shards, checkpoints and answers of servers: no fault of ours, none longer than 5 s of processor
/// time, none that adds 1 GB to what the tests before it hold. CITYNETWORKS_FUZZ_SECONDS and CITYNETWORKS_FUZZ_SEED ask for more and for others.
/// </summary>
[Collection(nameof(FuzzAlone))]
public sealed class FuzzTests
{
    private const int Cases = 160; // without seconds asked for
    private const double MostSeconds = 5;
    private const long MostBytes = 1L << 30;
    private static readonly TimeSpan s_end = TimeSpan.FromMinutes(10); // on a busy machine

    [Fact]
    public async Task Whatever_comes_in_ends_with_a_promised_code()
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
            process.Refresh();
            var (before, held) = (process.TotalProcessorTime, process.WorkingSet64);
            var run = Task.Run(() => InProcess.Run(words), TestContext.Current.CancellationToken);
            if (await Task.WhenAny(run, Task.Delay(s_end, TestContext.Current.CancellationToken)) != run)
            {
                wrong.Add($"case {number}, {words[0]}: does not end");
                break;
            }

            var ended = await run;
            process.Refresh();
            var took = (process.TotalProcessorTime - before).TotalSeconds;
            if (ended.Code is not (0 or 2 or 3 or 4) || (ended.Code != 0 && ended.Error.Length == 0))
                wrong.Add($"case {number}, {string.Join(' ', words)}: {ended.Code}, {ended.Error}");
            if (took > MostSeconds)
                wrong.Add($"case {number}, {string.Join(' ', words)}: {took} s");
            if (process.WorkingSet64 - held > MostBytes)
                wrong.Add($"case {number}, {string.Join(' ', words)}: {process.WorkingSet64 - held} bytes");
            if (wrong.Count > 50)
                break;
            cases.Forget(number);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{number - (seed * 1_000_000)} cases in {since.Elapsed.TotalSeconds:F0} s.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }
}

/// <summary>Time and memory are those of the whole process, so no other test may run beside these.</summary>
[CollectionDefinition(nameof(FuzzAlone), DisableParallelization = true)]
public sealed class FuzzAlone;
