using System.CommandLine;

namespace CityNetworks.Cli.Clusters;

/// <summary>A command line that is cut into tasks, and the command line that merges what they write.</summary>
internal sealed class ShardedWork
{
    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<string> _merge; // the words that merge, without the folders
    private readonly Sharding _sharding;
    private readonly string? _result;

    private ShardedWork(ParseResult parsed, Sharding sharding)
    {
        _sharding = sharding;
        Name = parsed.CommandResult.Command.Name;
        _result = parsed.GetValue((Option<string?>)sharding.Folder);
        _words = [.. CommandLine.Words(parsed, (_, value) => value, _ => true)];
        _merge = sharding.Merge?.Invoke() is { } command
            ? [.. CommandLine.Words(
                parsed, (_, value) => value, bearing => bearing is Bearing.Result or Bearing.Input, command.Name, Taken(command, sharding))]
            : [.. Without(_words, sharding.Folder, sharding.Threads)];
    }

    /// <summary>The name of the command.</summary>
    public string Name { get; }

    /// <summary>The place of the results, as given.</summary>
    /// <exception cref="UsageException">None is given, so nothing would be kept.</exception>
    public string Result => _result
        ?? throw new UsageException($"Found no {_sharding.Folder.Name} in the command; expected one, where the merged result goes.");

    /// <summary>Reads a command line.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="words">The words after <c>citynet</c>.</param>
    /// <exception cref="UsageException">It is wrong, or its command cannot be cut.</exception>
    public static ShardedWork Of(Command root, IReadOnlyList<string> words)
    {
        words = OldNames.Now(words, TextWriter.Null);
        var parsed = Parsed(root, words);
        var command = parsed.CommandResult.Command;
        if (Sharding.Of(command) is not { } sharding)
        {
            var can = root.Subcommands.Where(candidate => Sharding.Of(candidate) is not null).Select(candidate => candidate.Name);
            throw new UsageException(
                $"Found the command '{string.Join(' ', words.Take(1))}'; expected one that can be cut into parts: {string.Join(", ", can)}.");
        }

        if (parsed.GetResult(sharding.Part) is { Implicit: false })
            throw new UsageException($"Found {sharding.Part.Name} in the command; expected none, since each task gets its own.");
        _ = Parsed(root, [.. words, sharding.Part.Name, "1/2"]); // what does not go with a part is refused here
        return new ShardedWork(parsed, sharding);
    }

    /// <summary>The words of one task.</summary>
    /// <param name="part">Which of how many, <c>i/n</c>; may be a shell expression.</param>
    /// <param name="folder">The folder of the parts.</param>
    /// <param name="threads">Threads of the task.</param>
    public IReadOnlyList<string> Task(string part, string folder, int threads) =>
        [
            .. Without(_words, _sharding.Folder, _sharding.Threads),
            _sharding.Part.Name,
            part,
            _sharding.Threads.Name,
            $"{threads}",
            _sharding.Folder.Name,
            folder
        ];

    /// <summary>The words that merge the parts of a folder into the results.</summary>
    public IReadOnlyList<string> Merging(string folder) => _sharding.Merging is { } merging
        ? [.. _merge, merging.Name, folder, _sharding.Folder.Name, Result]
        : [_merge[0], folder, .. _merge.Skip(1), _sharding.Folder.Name, Result];

    private static ParseResult Parsed(Command root, IReadOnlyList<string> words)
    {
        var parsed = root.Parse([.. words]);
        return parsed.Errors.Count == 0 && words.Count > 0
            ? parsed
            : throw new UsageException(words.Count == 0
                ? "Found no command after '--'; expected one that can be cut into parts, such as 'citynet cluster slurm -- simulate --runs 100000'."
                : $"The command after '--' is wrong: {string.Join(" ", parsed.Errors.Select(error => error.Message))}");
    }

    // The options that the merging command knows; the number of runs and the seed are in the parts.
    private static Func<Option, bool> Taken(Command command, Sharding sharding)
    {
        var known = command.Options.Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        return option => known.Contains(option.Name) && option.Name != sharding.Folder.Name;
    }

    private static IEnumerable<string> Without(IReadOnlyList<string> words, params Option[] options)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (options.Any(option => option.Name == words[at]))
                at++; // and its value
            else
                yield return words[at];
        }
    }
}
