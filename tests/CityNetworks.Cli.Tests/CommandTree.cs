using System.CommandLine;

namespace CityNetworks.Cli.Tests;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    // What a command needs beside the option that is tried.
    private static readonly Dictionary<string, string> s_needs = new(StringComparer.Ordinal)
    {
        ["explain"] = "betweenness --node pergamino",
        ["qap"] = "--outcome ties --predictors same-country",
        ["counterfactual"] = "--remove-city pergamino --out OUT",
        ["without"] = "pergamino --out OUT",
        ["invite"] = "--period 2014-2015 --for cohesion --out OUT",
        ["seeds"] = "--budget 1 --out OUT",
        ["spread"] = "--model si --p 0.2 --active pergamino",
        ["merge"] = "x.shard --out OUT",
        ["study"] = "--out OUT",
        ["report"] = "--out OUT",
        ["simulate"] = "--out OUT",
        ["sensitivity"] = "--out OUT",
        ["neo4j"] = "--dry-run",
        ["film"] = "--out OUT.svg",
    };

    /// <summary>The command and all below it.</summary>
    public static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    /// <summary>The commands that read records.</summary>
    public static Command[] Readers() =>
        [.. All(Cli.Commands.Root.Create()).Where(command => command.Options.Any(option => option.Name == "--data")).DistinctBy(command => command)];

    /// <summary>The words that name a command, without that of the program.</summary>
    public static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent).Append(command.Name) : [];

    /// <summary>The words that a command cannot do without, behind those that name it; results go into a folder of the test.</summary>
    public static IEnumerable<string> Needs(Command command, string results) => s_needs
        .GetValueOrDefault(command.Name, command.Options.Any(option => option is { Name: "--out", Required: true }) ? "--out OUT" : string.Empty)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.StartsWith("OUT", StringComparison.Ordinal) ? results + word[3..] : word);
}
