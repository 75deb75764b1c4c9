using System.CommandLine;

namespace CityNetworks.Cli;

/// <summary>Commands of one purpose.</summary>
/// <param name="Title">The purpose, as the help has it.</param>
/// <param name="Commands">The commands.</param>
internal sealed record CommandGroup(string Title, IReadOnlyList<Command> Commands);
