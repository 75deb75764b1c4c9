using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Tests.Structure;

/// <summary>Networks with weights made up from the ties' places, for tests that need weights of which they know the numbers.</summary>
internal static class WeightedNetworks
{
    /// <summary>The window's ties with the weights 1 … 5, as a window of one period, and those weights by (city, event).</summary>
    public static (Window Window, Dictionary<(int City, int Event), double> Weights) Of(Window window)
    {
        var cities = Enumerable.Range(0, window.Network.CityCount).Select(Id).ToArray();
        var events = Enumerable.Range(0, window.Network.EventCount).Select(Id).ToArray();
        var weights = Samples.TiesOf(window).ToDictionary(tie => tie, tie => 1.0 + (((7 * tie.City) + (3 * tie.Event)) % 5));
        var records = new RecordSet("weighted")
        {
            Cities = [.. cities.Select(id => new City(id, id))],
            Periods = [new Period("p")],
            Events = [.. events.Select(id => new Event(id) { Period = "p" })],
            Participations = [.. weights.Select(tie => new Participation(Id(tie.Key.City), Id(tie.Key.Event)) { Weight = tie.Value })],
        };
        return (NetworkBuilder.Build(records).All, weights);
    }

    /// <summary>The order that renames city c to n−1−c.</summary>
    public static int[] Reversed(Window window) => [.. Enumerable.Range(0, window.Network.CityCount).Reverse()];

    private static string Id(int number) => number.ToString("D3", null);
}
