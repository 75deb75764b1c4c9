using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Work that can be cut into parts: one of them is done here, or all are joined.</summary>
internal sealed class PartOptions
{
    private readonly ShardOption _shard = new();
    private readonly Option<string?> _merge = new Option<string?>("--merge")
    {
        Description = "Join the shards in this folder, given the options that they were made with.",
        HelpName = "DIR",
    }.WithBearing(Bearing.Conduct);

    /// <summary>The option for a part.</summary>
    public Option Part => _shard.Option;

    /// <summary>The option for the folder of the parts that are joined.</summary>
    public Option Merging => _merge;

    public void AddTo(Command command)
    {
        _shard.AddTo(command);
        command.Options.Add(_merge);
        command.Validators.Add(result =>
        {
            if (_shard.IsIn(result) && result.GetResult(_merge) is not null)
                result.AddError("--shard and --merge: expected one of them: shards are made first, and then joined.");
        });
    }

    /// <summary>The part asked for; null: the whole.</summary>
    public Shard? Shard(ParseResult parsed) => _shard.Of(parsed);

    /// <summary>The folder of the parts to join; null: none.</summary>
    public string? Merged(ParseResult parsed) => parsed.GetValue(_merge);

    /// <summary>What a command is that is cut between items.</summary>
    /// <param name="parsed">The command line; where it reads and writes does not count.</param>
    /// <param name="records">The records.</param>
    /// <param name="selection">The rows that count.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="items">The number of items.</param>
    /// <param name="read">The hashes of what else was read, a scenario say.</param>
    public static EnsembleIdentity Identity(
        ParseResult parsed, RecordSet records, Selection selection, ulong seed, int items, params IReadOnlyList<string> read) => EnsembleIdentity.OfCommand(
        records, [.. CommandLine.Words(parsed, (_, value) => value, bearing => bearing is Bearing.Result), .. read], selection, seed, items);

    /// <summary>How items are computed: writes a part where one is asked for, reads all parts where they are joined.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="workers">The threads.</param>
    /// <param name="folder">Where a part goes.</param>
    /// <param name="identity">What the whole is, by the number of its items.</param>
    /// <param name="make">Makes the result.</param>
    /// <param name="notes">Where to say what was written.</param>
    /// <returns>What makes the result; null: a part was written, and there is no result here.</returns>
    /// <exception cref="BadDataException">The parts are damaged, of another command, or not all there, or this one takes more than 2 GB.</exception>
    public Workers? Items(
        ParseResult parsed, Workers workers, string? folder, Func<EnsembleIdentity> identity, Action<Workers> make, TextWriter notes)
    {
        if (Shard(parsed) is { } shard)
        {
            using var place = ShardPlace.Open(folder, shard);
            var parts = new ItemParts(shard.Number, shard.Of);
            try
            {
                make(workers with { Parts = parts });
            }
            catch (PartTooLargeException)
            {
                throw new BadDataException($"Part {shard} takes more than 2 GB; expected less. Use more parts (--shard {shard.Number}/{2L * shard.Of}).");
            }

            var whole = identity();
            var (first, end) = shard.ItemsOf(whole.Items!.Value);
            var header = new PartHeader(whole, first, end, end, false);
            place.Write(header, new PartBundle(header, [ShardPlace.Label(shard), .. parts.Stages]).Save, notes);
            return null;
        }

        if (Merged(parsed) is not { } merged)
            return workers;
        return ShardPlace.Joined(merged, () =>
        {
            var bundles = ShardPlace.Labelled(ShardPlace.Bundles(merged, identity(), 1));
            return workers with { Parts = new ItemParts([.. bundles.Select(bundle => bundle.Stages.Skip(1).ToArray())]) };
        });
    }
}
