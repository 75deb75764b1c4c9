using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Output;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--estimate</c>: what a command would take, in place of running it.</summary>
internal sealed class EstimateOption
{
    private readonly Option<bool> _estimate = new Option<bool>("--estimate")
    {
        Description = "Do not run: print the estimated time and memory, from trial runs of a few seconds.",
    }.WithBearing(Bearing.Conduct);

    public void AddTo(Command command) => command.Options.Add(_estimate);

    /// <summary>Prints the estimate where it is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellation">Ends the trial runs.</param>
    /// <returns>Whether it was; nothing else is to be done then.</returns>
    /// <exception cref="UsageException">The command cannot be cut as it is given, so there are no trial runs of it.</exception>
    public bool Printed(ParseResult parsed, CancellationToken cancellation)
    {
        if (!parsed.GetValue(_estimate))
            return false;
        string[] words = [.. CommandLine.Words(parsed, (_, value) => value, _ => true, taken: option => option != _estimate)];
        using var output = Console.OpenStandardOutput();
        TableFormat.Csv.Write(RunEstimate.Of(ShardedWork.Of(parsed.RootCommandResult.Command, words), cancellation).ToTable(), output);
        return true;
    }
}
