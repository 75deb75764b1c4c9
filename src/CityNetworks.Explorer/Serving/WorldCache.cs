using System.Text.Json;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;

namespace CityNetworks.Explorer.Serving;

/// <summary>The worlds that were looked at last, so that a change of window or measure does not build the network again.</summary>
/// <param name="sets">The data sets.</param>
internal sealed class WorldCache(DataSetList sets)
{
    private const int Kept = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, World World)> _worlds = [];

    /// <summary>The world asked for.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The world, from memory where it was asked for lately.</returns>
    public World Of(RecordsRequest asked)
    {
        var key = JsonSerializer.Serialize(asked, ExplorerJson.Default.RecordsRequest);
        lock (_lock)
        {
            for (var node = _worlds.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key)
                    continue;
                _worlds.Remove(node);
                _worlds.AddFirst(node);
                return node.Value.World;
            }
        }

        var world = World.Of(sets.Find(asked.Data), asked);
        lock (_lock)
        {
            _worlds.AddFirst((key, world));
            while (_worlds.Count > Kept)
                _worlds.RemoveLast();
        }

        return world;
    }
}
