using System.CommandLine;
using System.CommandLine.Parsing;

namespace CityNetworks.Cli;

/// <summary>The command line that makes a result again: the options that can change a number.</summary>
internal static class CommandLine
{
    private static readonly HashSet<string> s_irrelevant =
        ["--out", "--threads", "--quiet", "--no-progress", "--checkpoint", "--checkpoint-every", "--restart", "--shard", "--seed", "--runs", "--format"];

    /// <summary>The command, its arguments and options in the order in which the command declares them, and the seed and the number of runs that held.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, ulong seed, int? runs, string? command = null)
    {
        var words = new List<string> { command ?? parsed.CommandResult.Command.Name };
        if (command is null)
            words.AddRange(parsed.CommandResult.Command.Arguments.SelectMany(argument => Values(parsed.GetResult(argument)?.Tokens)));
        foreach (var option in parsed.CommandResult.Command.Options.Where(option => !s_irrelevant.Contains(option.Name)))
        {
            if (parsed.GetResult(option) is not { Implicit: false } result)
                continue;
            if (result.Tokens.Count == 0)
                words.Add(option.Name);
            words.AddRange(Values(result.Tokens).SelectMany(value => new[] { option.Name, value })); // told once for each value
        }

        words.AddRange(["--seed", $"{seed}"]);
        if (runs is not null)
            words.AddRange(["--runs", $"{runs}"]);
        return words;
    }

    private static IEnumerable<string> Values(IReadOnlyList<Token>? tokens) => tokens?.Select(token => token.Value) ?? [];
}
