using System.CommandLine;
using System.CommandLine.Parsing;

namespace CityNetworks.Cli;

/// <summary>The command line that makes a result again: the options that can change a number.</summary>
internal static class CommandLine
{
    /// <summary>
    /// The command, its arguments and options in the order in which the command declares them, and the seed and the number of runs that held.
    /// </summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="seed">The seed that held.</param>
    /// <param name="runs">The number of runs that held; null when there are none.</param>
    /// <param name="command">The command that makes the result again, when it is another than the one given.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, ulong seed, int? runs, string? command = null)
    {
        var words = Words(parsed, (_, value) => value, bearing => bearing is Bearing.Result or Bearing.Input, command);
        string[] drawn = runs is null ? ["--seed", $"{seed}"] : ["--seed", $"{seed}", "--runs", $"{runs}"];
        return [.. words, .. drawn, .. LanguageOption.Words(parsed)];
    }

    /// <summary>The words of a parsed command line, those of the bearings asked for, each value as <paramref name="value"/> gives it.</summary>
    public static IEnumerable<string> Words(
        ParseResult parsed,
        Func<Symbol, string, string> value,
        Func<Bearing, bool> kept,
        string? command = null,
        Func<Option, bool>? taken = null)
    {
        yield return command ?? parsed.CommandResult.Command.Name;
        if (command is null)
        {
            foreach (var argument in parsed.CommandResult.Command.Arguments)
            {
                foreach (var token in Tokens(parsed.GetResult(argument)))
                    yield return value(argument, token);
            }
        }

        foreach (var option in parsed.CommandResult.Command.Options.Where(option => kept(option.Bearing()) && taken?.Invoke(option) != false))
        {
            if (parsed.GetResult(option) is not { Implicit: false } result)
                continue;
            if (result.Tokens.Count == 0)
                yield return option.Name;
            foreach (var token in Tokens(result)) // written once for each value
            {
                yield return option.Name;
                yield return value(option, token);
            }
        }
    }

    private static IEnumerable<string> Tokens(SymbolResult? result) => result?.Tokens.Select(token => token.Value) ?? [];
}
