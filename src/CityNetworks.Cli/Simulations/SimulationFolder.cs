using CityNetworks.Cli.Output;
using CityNetworks.Diffusion;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Simulations;

/// <summary>The folder of one simulated scenario: its tables and manifest. The same from one run and from merged shards.</summary>
internal static class SimulationFolder
{
    /// <summary>Writes the folder and returns how many files that took.</summary>
    public static int Write(string path, EnsembleResult result, Manifest manifest)
    {
        var output = TableFolder.Open(path);
        output.Write(result.Tables);
        output.Write(manifest with { Outputs = output.Written });
        return output.Written.Count + 1;
    }
}
