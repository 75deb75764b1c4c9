using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Comparison;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet compare</c>: what changed between periods, and how sure that is.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var window = new WindowOptions();
        var comparison = new ComparisonOptions();
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("compare", "Change of a measure between windows: event bootstrap interval, permutation p-value. With few events little can be known, and the note says so.");
        data.AddTo(command);
        window.AddTo(command);
        comparison.AddTo(command, tested: true);
        run.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet compare --measure degree",
                "citynet compare --from 2009-2010 --to 2014-2015 --measure harmonic --adjust bh",
                "citynet compare --window sliding:3 --runs 5000")
            .Does((parsed, cancellation) =>
            {
                var network = data.Network(parsed);
                var settings = ResamplingSettings.Default with { Replicates = run.Runs(parsed) ?? 1000, Seed = run.Seed(parsed) ?? 1, Adjust = comparison.Adjust(parsed) };
                output.Write(parsed, PeriodComparison.Of(comparison.Pairs(parsed, network, window.Windows(parsed, network)), comparison.Name(parsed), comparison.Measure(parsed), settings, run.Workers(parsed, cancellation)));
            });
    }
}
