using System.CommandLine;
using CityNetworks.Cli.Output;

namespace CityNetworks.Cli.Options;

/// <summary>Where a long run is kept while it lasts, so that it can be resumed.</summary>
internal sealed class CheckpointOptions
{
    private readonly Option<string?> _checkpoint;
    private readonly Option<double?> _every =
        new Option<double?>("--checkpoint-every") { Description = "Seconds between checkpoints (default 10).", HelpName = "SECONDS" }
            .Number(seconds => seconds is >= 0 and < 1e9, "a number of seconds, at least 0").WithBearing(Bearing.Conduct);

    private readonly Option<bool> _restart =
        new Option<bool>("--restart") { Description = "Start again from the beginning where a checkpoint exists." }.WithBearing(Bearing.Conduct);

    public CheckpointOptions() =>
        _checkpoint = new Option<string?>("--checkpoint")
        {
            Description = "Checkpoint file; to resume an interrupted run, repeat the command. Default: in the folder of --out, else beside its file, "
                + "else where you are.",
            HelpName = "FILE"
        }
            .WithBearing(Bearing.Conduct);

    public void AddTo(Command command)
    {
        command.Options.Add(_checkpoint);
        command.Options.Add(_every);
        command.Options.Add(_restart);
    }

    /// <summary>The checkpoint asked for, else the one of that path, held for this run.</summary>
    /// <exception cref="UsageException">Another run holds the one asked for.</exception>
    public Checkpoint Open(ParseResult parsed, string standard, TextWriter notes)
    {
        var asked = parsed.GetValue(_checkpoint);
        return new Checkpoint(asked ?? standard, TimeSpan.FromSeconds(parsed.GetValue(_every) ?? 10), parsed.GetValue(_restart)).Held(asked is not null, notes);
    }
}
