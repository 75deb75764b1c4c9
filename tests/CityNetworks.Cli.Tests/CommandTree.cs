using System.CommandLine;

namespace CityNetworks.Cli.Tests;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>The command and all below it.</summary>
    public static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
