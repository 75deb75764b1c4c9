using System.Globalization;
using System.Text.Json;

namespace CityNetworks.Mutation;

/// <summary>Which classes of tests reach which mutants, how long each takes, and what becomes of a mutant.</summary>
internal sealed class Trial
{
    // Tests that take longer are run apart, when no other has failed.
    private const double Slow = 1.0;

    private readonly TestRun _tests;
    private readonly List<(string Class, double Seconds, HashSet<int> Reached)> _classes = [];
    private readonly List<string> _slow = [];

    /// <summary>Runs each class once without a mutant; all must pass.</summary>
    /// <param name="program">The test program.</param>
    /// <param name="classes">Names of classes.</param>
    public Trial(string program, IEnumerable<string> classes)
    {
        _tests = new TestRun(program);
        using var folder = new Scratch();
        foreach (var name in classes)
        {
            var file = Path.Combine(folder.Path, "reached");
            File.Delete(file);
            var report = Path.Combine(folder.Path, "report.json");
            var (outcome, seconds) = _tests.Of(
                [.. Class(name), "--report-xunit-ctrf", "--report-xunit-ctrf-filename", "report.json", "--results-directory", folder.Path], null, 600, file);
            if (outcome != Outcome.Passed)
                throw new InvalidOperationException($"{name} fails without any mutant.");
            string[] reached = File.Exists(file) ? File.ReadAllLines(file) : []; // no file: no mutant was reached
            _classes.Add((name, seconds, [.. reached.Select(line => int.Parse(line, CultureInfo.InvariantCulture))]));
            _slow.AddRange(SlowTests(report));
        }
    }

    /// <summary>Processor seconds of all classes.</summary>
    public double Seconds => _classes.Sum(found => found.Seconds);

    /// <summary>Whether a test reaches the mutant at all.</summary>
    public bool IsReached(Mutant mutant) => _classes.Exists(found => found.Reached.Contains(mutant.Id));

    /// <summary>Runs the tests that reach the mutant: first those of its own source, then the quick ones, then the slow ones.</summary>
    public Outcome Of(Mutant mutant)
    {
        var reaching = _classes.Where(found => found.Reached.Contains(mutant.Id)).ToArray();
        var own = $"{Path.GetFileNameWithoutExtension(mutant.File)}Tests";
        var names = reaching.Select(found => found.Class).ToArray();
        var limit = 20 + (4 * reaching.Sum(found => found.Seconds));
        var quick = _slow.SelectMany(test => new[] { "--filter-not-method", test }).ToArray();
        IEnumerable<string[]> stages =
        [
            [.. names.Where(name => name == own).SelectMany(Class), .. quick],
            [.. names.Where(name => name != own).SelectMany(Class), .. quick],
            [
                .. _slow.Where(test => names.Any(name => test.Contains($".{name}.", StringComparison.Ordinal)))
                    .SelectMany(test => new[] { "--filter-method", test }),
            ],
        ];
        foreach (var stage in stages.Where(stage => stage.Length > quick.Length || (stage.Length > 0 && stage[0] != "--filter-not-method")))
        {
            var (outcome, _) = _tests.Of([.. stage, "--ignore-exit-code", "8"], mutant.Id, limit); // 8: no test but slow ones
            if (outcome != Outcome.Passed)
                return outcome;
        }

        return Outcome.Passed;
    }

    private static string[] Class(string name) => ["--filter-class", $"*.{name}"];

    private static IEnumerable<string> SlowTests(string report)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        return
        [
            .. document.RootElement.GetProperty("results").GetProperty("tests").EnumerateArray()
                .Select(test => (Name: test.GetProperty("name").GetString()!.Split('(')[0], Seconds: test.GetProperty("duration").GetDouble() / 1000))
                .GroupBy(test => test.Name, StringComparer.Ordinal)
                .Where(tests => tests.Sum(test => test.Seconds) > Slow)
                .Select(tests => tests.Key),
        ];
    }
}
