using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Exports;

namespace CityNetworks.Explorer.Serving;

/// <summary>What a start is given.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Render">Makes the page of a study.</param>
internal sealed record ExplorerSetup(string Version, RenderPage Render)
{
    /// <summary>The data set that is shown first; null: the bundled one.</summary>
    public DataSet? Given { get; init; }

    /// <summary>The port; 0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>Where a fault of ours is reported, for whoever started the program.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;
}
