using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using CityNetworks.Records;

namespace CityNetworks.Cli;

/// <summary>What is wrong with a command line, in our own words: all of it on standard error, with the nearest option or command.</summary>
internal static partial class UsageErrors
{
    private static readonly Dictionary<(string Command, string Option), string> s_elsewhere = new()
    {
        [("sensitivity", "--scenario")] = "An experiment file names the scenario as its 'base': citynet sensitivity FILE.",
        [("sensitivity", "-s")] = "An experiment file names the scenario as its 'base': citynet sensitivity FILE.",
    };

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
        var unmatched = parsed.UnmatchedTokens;
        var ofOptions = unmatched.Any(token => token.StartsWith('-')); // words beside an unknown option are its values
        foreach (var unknown in isMistyped ? unmatched.Where(token => !token.StartsWith('-')).Take(1)
            : unmatched.Where(token => !ofOptions || token.StartsWith('-')))
        {
            var what = unknown.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
            var hint = s_elsewhere.GetValueOrDefault((command.Name, unknown)) ?? NearestWord.Suggestion(unknown, known);
            error.WriteLine($"citynet: unknown {what} '{unknown}'. {hint}".TrimEnd());
        }

        var messages = parsed.Errors.Where(e => !isMistyped || e.SymbolResult != parsed.CommandResult).Select(Words)
            .Where(message => parsed.UnmatchedTokens.All(token => !message.Contains($"'{token}'", StringComparison.Ordinal)));
        foreach (var message in messages.Distinct())
            error.WriteLine($"citynet: {message}");
        error.WriteLine($"'{Path(command)} --help' shows what is allowed, with examples.");
        return ExitCode.WrongUsage;
    }

    private static string Path(Command command) => command is RootCommand ? "citynet"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    // A word that is none of a list: which option it was given to, and the nearest of the list.
    private static string Words(ParseError error)
    {
        if (Unlisted().Match(error.Message) is not { Success: true } unlisted)
            return error.Message;
        var name = error.SymbolResult switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult { Parent: OptionResult option } => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => string.Empty,
        };
        var words = Quoted().Matches(unlisted.Groups[2].Value).Select(word => word.Groups[1].Value).ToArray();
        var found = unlisted.Groups[1].Value;
        return $"{name}: found '{found}'; expected one of {string.Join(", ", words)}. {NearestWord.Suggestion(found, words)}".TrimEnd();
    }

    [GeneratedRegex("^Argument '(.*?)' not recognized\\. Must be one of:(.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Unlisted();

    [GeneratedRegex("'([^']*)'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
