using System.CommandLine;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--out</c>, which names what is written and so is part of no result.</summary>
internal static class OutPath
{
    public static Option<string?> Optional(string description, string help = "PATH") =>
        new Option<string?>("--out", "-o") { Description = description, HelpName = help }.WithBearing(Bearing.Conduct);

    public static Option<string> Required(string description, string help) =>
        new Option<string>("--out", "-o") { Description = description, Required = true, HelpName = help }.WithBearing(Bearing.Conduct);

    public static Option<string> Default(string standard, string description, string help) =>
        new Option<string>("--out", "-o") { Description = description, DefaultValueFactory = _ => standard, HelpName = help }.WithBearing(Bearing.Conduct);
}
