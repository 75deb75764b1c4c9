using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Reports.Drawing;

namespace CityNetworks.Explorer.Views;

/// <summary>Where the cities stand: the same place in every window.</summary>
/// <param name="Width">Of the paper.</param>
/// <param name="Height">Of the paper.</param>
/// <param name="Places">Place of each city that takes part in something, by id.</param>
internal sealed record Layout(double Width, double Height, IReadOnlyDictionary<string, double[]> Places);

/// <summary>Layouts, by the ties of all periods of the records as they are.</summary>
internal static class Layouts
{
    private const double Width = 1000;
    private const int Crowd = 60;
    private const int CrowdRounds = 40; // more move a city of a large network by less than its disc

    /// <summary>The layout of the records before changes; cities that the changes add stand in the middle of those they meet.</summary>
    /// <param name="before">The world without changes.</param>
    /// <param name="changed">The world that is shown.</param>
    /// <returns>The layout.</returns>
    public static Layout Of(World before, World changed)
    {
        var ties = CoTies.Of(before.Network.All, workers: Workers.One);
        var names = before.Network.Names.Cities;
        int[] drawn = [.. Enumerable.Range(0, names.Count).Where(city => before.Network.EventsOf(city).Length > 0)];
        var numbers = drawn.Index().ToDictionary(city => city.Item, city => city.Index);
        var neighbours = Array.ConvertAll(drawn, _ => new List<int>());
        foreach (var tie in ties.All())
        {
            neighbours[numbers[tie.Source]].Add(numbers[tie.Target]);
            neighbours[numbers[tie.Target]].Add(numbers[tie.Source]);
        }

        if (drawn.Length == 0)
            return new Layout(Width, Width / 2, new Dictionary<string, double[]>());
        var crowded = drawn.Length > Crowd;
        var (places, height) = ComponentPacking.Of(
            neighbours, Width, crowded ? 26 : 110, crowded ? new Point(22, 22) : new Point(64, 34), upright: false, crowded ? CrowdRounds : null);
        var all = drawn.Index().ToDictionary(
            city => names[city.Item], city => new[] { Math.Round(places[city.Index].X, 1), Math.Round(places[city.Index].Y, 1) }, StringComparer.Ordinal);
        foreach (var (city, place) in Added(changed, all, height))
            all.Add(city, place);
        return new Layout(Width, Math.Round(height, 1), all);
    }

    private static List<(string City, double[] Place)> Added(World changed, Dictionary<string, double[]> known, double height)
    {
        var (network, added) = (changed.Network, new List<(string, double[])>());
        for (var city = 0; city < network.CityCount; city++)
        {
            if (known.ContainsKey(network.Names.Cities[city]) || network.EventsOf(city).Length == 0)
                continue;
            double[][] met =
            [
                .. network.EventsOf(city).ToArray().SelectMany(held => network.CitiesOf(held).ToArray())
                    .Distinct()
                    .Select(other => known.GetValueOrDefault(network.Names.Cities[other]))
                    .OfType<double[]>(),
            ];
            var aside = 26.0 * added.Count; // several that are added do not stand on one another
            added.Add((
                network.Names.Cities[city],
                met.Length == 0
                    ? [40 + aside, height - 20]
                    : [Math.Round(met.Average(place => place[0]) + 18 + aside, 1), Math.Round(met.Average(place => place[1]) + 18, 1)]));
        }

        return added;
    }
}
