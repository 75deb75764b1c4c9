using System.CommandLine;
using System.Runtime.CompilerServices;

namespace CityNetworks.Cli;

/// <summary>What an option or argument means for the result; declared where the option is made, read by manifests and by <c>replay</c>.</summary>
internal enum Bearing
{
    /// <summary>It can change a number or a word of the result: a manifest records it as given.</summary>
    Result,

    /// <summary>It can change the result, and the manifest records the value that held, given or not: <c>--seed</c> and <c>--runs</c>.</summary>
    Resolved,

    /// <summary>It names what is read: a folder, a file, or something bundled. A manifest records it; <c>replay</c> checks where it lies.</summary>
    Input,

    /// <summary>It never changes the result: where and how to write, how much to say. It may write or delete, so no manifest holds it and <c>replay</c> refuses
    /// it.</summary>
    Conduct,
}

/// <summary>Declarations on options, arguments and commands.</summary>
internal static class Bearings
{
    private static readonly ConditionalWeakTable<Symbol, object> s_bearings = [];
    private static readonly ConditionalWeakTable<Command, object> s_repeatable = [];

    /// <summary>Declares what the option or argument means for the result; without a declaration it is <see cref="Bearing.Result"/>.</summary>
    public static TSymbol WithBearing<TSymbol>(this TSymbol symbol, Bearing bearing)
        where TSymbol : Symbol
    {
        s_bearings.AddOrUpdate(symbol, bearing);
        return symbol;
    }

    /// <summary>What the option or argument means for the result.</summary>
    public static Bearing Bearing(this Symbol symbol) => s_bearings.TryGetValue(symbol, out var bearing) ? (Bearing)bearing : Cli.Bearing.Result;

    /// <summary>Declares that the command makes a folder of tables from inputs and nothing else, so that <c>replay</c> may run it.</summary>
    public static Command IsRepeatable(this Command command)
    {
        s_repeatable.AddOrUpdate(command, true);
        return command;
    }

    /// <summary>Whether <c>replay</c> may run the command.</summary>
    public static bool CanBeRepeated(this Command command) => s_repeatable.TryGetValue(command, out _);
}
