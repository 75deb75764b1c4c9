using System.CommandLine;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--rows</c>: how many rows a person sees. Files hold all.</summary>
internal static class RowsOption
{
    public static Option<int?> Option() => new Option<int?>("--rows")
    {
        Description = "Show the first N rows in the order of the answer, fitted to the screen; 0: all. Default on a terminal: one screen. "
            + "Files and pipes hold all rows; with --format table they are shown like this too.",
        HelpName = "N",
    }.Whole(0, int.MaxValue).WithBearing(Bearing.Conduct);
}
