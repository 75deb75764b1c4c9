using System.CommandLine;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Options;

/// <summary>Randomness, parallelism and what is said on standard error.</summary>
internal sealed class RunOptions
{
    private readonly Option<ulong?> _seed = new("--seed") { Description = "Start of all randomness (default 1).", HelpName = "N" };
    private readonly Option<int?> _runs = new("--runs") { Description = "Size of the ensemble, or replicates of a test (default 1000).", HelpName = "N" };
    private readonly Option<int> _threads = new("--threads") { Description = "Default: all cores. Never changes a result.", HelpName = "N" };

    public RunOptions()
    {
        _threads.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 0) result.AddError("--threads: expected a whole number of at least 1."); });
        _runs.Validators.Add(result => { if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--runs: expected a whole number of at least 1."); });
    }

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

    public Workers Workers(ParseResult parsed, CancellationToken cancellation) => new(parsed.GetValue(_threads), cancellation);
}
