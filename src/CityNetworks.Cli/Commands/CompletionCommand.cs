using System.CommandLine;
using CityNetworks.Cli.Completion;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet completion</c>: a script that completes command lines in a shell.</summary>
internal static class CompletionCommand
{
    public static Command Create(Func<RootCommand> root)
    {
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = $"One of {string.Join(", ", CompletionScripts.All.Keys)}." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completion", "A script that completes commands, options and their words when the tab key is pressed.");
        command.Arguments.Add(shell);
        return command
            .WithExamples(
                "eval \"$(citynet completion bash)\"                                    in ~/.bashrc",
                "eval \"$(citynet completion zsh)\"                                     in ~/.zshrc",
                "citynet completion fish > ~/.config/fish/completions/citynet.fish",
                "citynet completion pwsh | Out-String | Invoke-Expression             in $PROFILE")
            .Does((parsed, _) => Console.Out.Write(CompletionScripts.All[parsed.GetValue(shell)!](root())));
    }
}
