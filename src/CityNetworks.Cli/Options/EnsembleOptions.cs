using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Options;

/// <summary>When a long run stops, what of it is run, and where it is kept meanwhile.</summary>
internal sealed class EnsembleOptions
{
    private readonly Option<double?> _untilError = new Option<double?>("--until-error")
    {
        Description = "Run until the Monte Carlo error of the mean number of adopters by the end is at most this; --runs is then the maximum (default "
            + "1000000).",
        HelpName = "ADOPTERS",
    }.Number(error => error > 0, "a number of adopters above 0");

    private readonly ShardOption _shard = new("Run only part i of n, into a file for 'citynet merge'.");
    private readonly CheckpointOptions _checkpoint = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_untilError);
        _shard.AddTo(command);
        _checkpoint.AddTo(command);
        command.Validators.Add(result =>
        {
            if (_shard.IsIn(result) && result.GetResult(_untilError) is not null)
                result.AddError("--shard and --until-error: expected one of them, for a shard does not see the runs of the others.");
        });
    }

    /// <summary>The option for a part of the ensemble.</summary>
    public Option Part => _shard.Option;

    public double? UntilError(ParseResult parsed) => parsed.GetValue(_untilError);

    /// <summary>The number of runs: as asked for, else as the scenario has it, else the most.</summary>
    public int Runs(ParseResult parsed, int? asked, int assumed) => asked ?? (UntilError(parsed) is null ? assumed : RunSettings.MostRuns);

    public Shard? Shard(ParseResult parsed) => _shard.Of(parsed);

    /// <summary>The checkpoint of what goes into the folder, held for this run.</summary>
    public Checkpoint Checkpoint(ParseResult parsed, string folder, TextWriter notes)
    {
        var name = Shard(parsed) is { } shard ? $"shard-{shard.Number}-of-{shard.Of}.checkpoint" : "simulate.checkpoint";
        return _checkpoint.Open(parsed, Path.Combine(folder, name), notes);
    }

    /// <summary>Why the run ended, for people; null when it simply did all it was asked for.</summary>
    public static string? Ended(EnsemblePart part, RunSettings settings) => settings.UntilError is not { } target ? null
        : part.IsPreciseEnough
            ? $"Stopped after {part.Done} runs: the Monte-Carlo error of the mean number of adopters by the end is {part.Error:G3}, at most the {target} "
                + $"asked for."
            : $"Stopped after {part.Done} runs, the most allowed: the Monte-Carlo error of the mean number of adopters by the end is still {part.Error:G3}, "
                + $"above the {target} asked for. --runs allows more.";
}
