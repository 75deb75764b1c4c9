using System.CommandLine;
using System.Runtime.CompilerServices;

namespace CityNetworks.Cli.Clusters;

/// <summary>How a command can be cut into parts that run apart: its option for a part, its option for the folder, and what merges the parts.</summary>
/// <param name="Part">The option that takes <c>i/n</c>.</param>
/// <param name="Folder">The option that names the folder of the parts, and the place of the result.</param>
/// <param name="Threads">The option for the number of threads.</param>
internal sealed record Sharding(Option Part, Option Folder, Option Threads)
{
    private static readonly ConditionalWeakTable<Command, Sharding> s_shardings = [];

    /// <summary>Makes the command that merges the parts; null: the command itself does, with <see cref="Merging"/>.</summary>
    public Func<Command>? Merge { get; init; }

    /// <summary>The option of the command that takes the folder of the parts to merge; null: <see cref="Merge"/> does it.</summary>
    public Option? Merging { get; init; }

    /// <summary>Declares how a command is cut.</summary>
    public static void Declare(Command command, Sharding sharding) => s_shardings.AddOrUpdate(command, sharding);

    /// <summary>How the command is cut.</summary>
    /// <returns>Null: it cannot be cut.</returns>
    public static Sharding? Of(Command command) => s_shardings.TryGetValue(command, out var sharding) ? sharding : null;
}
