using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;

// The C# example of the README, compiled and run as it stands there.

namespace CityNetworks.Tests.House;

internal static class ReadmeExample
{
    public static void Run()
    {
        // <readme>
        var records = Mercocities.Read().Records!;
        var network = NetworkBuilder.Build(records, new Selection { Kinds = new HashSet<EventKind> { EventKind.Coordination } });
        var betweenness = Betweenness.Of(network.All);
        var ties = CoTies.Of(network.All, TieWeight.Newman);

        var hub = Array.IndexOf(betweenness.Cities, betweenness.Cities.Max());
        Console.WriteLine($"{network.Names.CityLabels[hub]} lies between the others most often.");
        Console.WriteLine($"{ties.Count} pairs of cities held office together.");
        // </readme>
    }
}
