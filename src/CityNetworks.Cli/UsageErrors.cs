using System.CommandLine;
using CityNetworks.Records;

namespace CityNetworks.Cli;

/// <summary>What is wrong with a command line, in our own words: all of it on standard error, with the nearest option or command.</summary>
internal static class UsageErrors
{
    /// <summary>Whether a word stands where a command is expected, and is none.</summary>
    public static bool IsMistyped(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Any(token => !token.StartsWith('-'));

    /// <summary>Reports it.</summary>
    public static int Report(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands
            .Select(sub => sub.Name)
            .Concat(command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)))
            .Where(name => name.Length > 2)
            .ToArray();
        var isMistyped = IsMistyped(parsed); // then what follows it, and that a command is required, says nothing new
        foreach (var unknown in isMistyped ? parsed.UnmatchedTokens.Where(token => !token.StartsWith('-')).Take(1) : parsed.UnmatchedTokens)
        {
            var what = unknown.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
            error.WriteLine($"citynet: unknown {what} '{unknown}'. {NearestWord.Suggestion(unknown, known)}".TrimEnd());
        }

        var messages = parsed.Errors.Where(e => !isMistyped || e.SymbolResult != parsed.CommandResult).Select(e => e.Message)
            .Where(message => parsed.UnmatchedTokens.All(token => !message.Contains($"'{token}'", StringComparison.Ordinal)));
        foreach (var message in messages.Distinct())
            error.WriteLine($"citynet: {message}");
        var path = command is RootCommand ? "citynet" : $"citynet {command.Name}";
        error.WriteLine($"'{path} --help' shows what is allowed, with examples.");
        return ExitCode.WrongUsage;
    }
}
