using System.CommandLine;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Options;

/// <summary>Which part of a study of many runs is done here.</summary>
internal sealed class ShardOption
{
    private readonly Option<string?> _shard;

    /// <param name="description">What the help says.</param>
    public ShardOption(string description = "Do only part i of n of the runs, into a file in the folder of --out; --merge joins them.")
    {
        _shard = new Option<string?>("--shard") { Description = description, HelpName = "i/n" }.WithBearing(Bearing.Conduct);
        _shard.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Shard.TryParse(result.Tokens[0].Value, out _))
                result.AddError($"--shard: found '{result.Tokens[0].Value}'; expected i/n with 1 ≤ i ≤ n, such as 2/4.");
        });
    }

    /// <summary>The option itself.</summary>
    public Option Option => _shard;

    public void AddTo(Command command) => command.Options.Add(_shard);

    /// <summary>Whether it is given.</summary>
    public bool IsIn(System.CommandLine.Parsing.CommandResult result) => result.GetResult(_shard) is not null;

    /// <summary>The part asked for; null: the whole.</summary>
    public Shard? Of(ParseResult parsed) => Shard.TryParse(parsed.GetValue(_shard) ?? string.Empty, out var shard) ? shard : null;
}
