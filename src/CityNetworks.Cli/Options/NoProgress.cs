using System.CommandLine;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--no-progress</c> of commands that take long.</summary>
internal static class NoProgress
{
    public static Option<bool> Option() => new Option<bool>("--no-progress") { Description = "Show no progress." }.WithBearing(Bearing.Conduct);
}
