using System.CommandLine;
using System.Runtime.CompilerServices;

namespace CityNetworks.Cli;

/// <summary>What every command has: an action, and examples in its help.</summary>
internal static class CommandExtensions
{
    private static readonly ConditionalWeakTable<Command, string[]> s_examples = [];

    /// <summary>Runs <paramref name="action"/>; it reports failure by throwing, so its end is success.</summary>
    public static Command Does(this Command command, Action<ParseResult, CancellationToken> action)
    {
        command.SetAction((parsed, cancellation) =>
        {
            action(parsed, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The same for an action that waits for a server.</summary>
    public static Command Does(this Command command, Func<ParseResult, CancellationToken, Task> action)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            await action(parsed, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Lines shown under "Examples" in the command's help.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        s_examples.AddOrUpdate(command, examples);
        return command;
    }

    /// <summary>The examples of a command.</summary>
    public static IReadOnlyList<string> Examples(this Command command) => s_examples.TryGetValue(command, out var examples) ? examples : [];

    /// <summary>Refuses what looks like an option where a file or folder belongs: it is one that the command does not know.</summary>
    public static TArgument NotAnOption<TArgument>(this TArgument argument)
        where TArgument : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"unknown option '{token.Value}'.");
        });
        return argument;
    }
}
