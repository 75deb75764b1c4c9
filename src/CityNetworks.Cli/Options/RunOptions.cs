using System.CommandLine;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Options;

/// <summary>Randomness, parallelism and what is said on standard error.</summary>
internal sealed class RunOptions
{
    private readonly Option<ulong?> _seed = new Option<ulong?>("--seed") { Description = "Random seed (default 1).", HelpName = "N" }
        .Seed()
        .WithBearing(Bearing.Resolved);
    private readonly Option<int?> _runs =
        new Option<int?>("--runs") { Description = "Number of runs, or replicates of a test (default 1000).", HelpName = "N" }
            .Whole(1, RunSettings.MostRuns).WithBearing(Bearing.Resolved);

    private readonly Option<int?> _threads = new Option<int?>("--threads") { Description = "Default: all cores. Never changes a result.", HelpName = "N" }
        .Whole(0, 4096).WithBearing(Bearing.Conduct);

    /// <summary>The option for the number of threads.</summary>
    public Option<int?> Threads => _threads;

    /// <summary>The option for the number of runs.</summary>
    public Option<int?> RunsOption => _runs;

    public void AddTo(Command command, bool random = true)
    {
        if (random)
        {
            command.Options.Add(_seed);
            command.Options.Add(_runs);
        }

        command.Options.Add(_threads);
    }

    public ulong? Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public int? Runs(ParseResult parsed) => parsed.GetValue(_runs);

    public Workers Workers(ParseResult parsed, CancellationToken cancellation) => new(parsed.GetValue(_threads) ?? 0, cancellation);
}
