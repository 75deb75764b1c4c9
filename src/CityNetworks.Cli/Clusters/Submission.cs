using System.ComponentModel;
using System.Diagnostics;

namespace CityNetworks.Cli.Clusters;

/// <summary>Gives scripts to the cluster.</summary>
internal static class Submission
{
    /// <summary>Runs a script that submits.</summary>
    /// <param name="script">Its path.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What it printed: the numbers of the jobs.</returns>
    /// <exception cref="ServiceException">There is no bash or no Slurm here, or Slurm refused.</exception>
    public static string Run(string script, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var ended = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? output.Trim()
                : throw new ServiceException($"The jobs were not submitted: {error.Result.Trim()}. The scripts are written; 'bash {script}' submits them.");
        }
        catch (Win32Exception error)
        {
            throw new ServiceException($"The jobs were not submitted: {error.Message}. The scripts are written; 'bash {script}' submits them.");
        }
    }
}
