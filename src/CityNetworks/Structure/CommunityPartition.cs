using CityNetworks.Networks;

namespace CityNetworks.Structure;

/// <summary>Communities that hold cities and events alike.</summary>
/// <param name="Cities">The community of each city, from 0; −1 for a city that is not present.</param>
/// <param name="Events">The community of each event; −1 for an event that is not present.</param>
/// <param name="Count">The number of communities. They are numbered by their first city, then by their first event.</param>
/// <param name="Modularity">Barber's Q of them; NaN for an empty window.</param>
public sealed record CommunityPartition(int[] Cities, int[] Events, int Count, double Modularity)
{
    internal static CommunityPartition Of(Window window, int[] cityLabels, int[] eventLabels)
    {
        var numbers = new Dictionary<int, int>();
        var cities = Numbered(cityLabels, city => window.DegreeOf(city) > 0, numbers);
        var events = Numbered(eventLabels, e => e >= window.FirstEvent && e < window.EndEvent && !window.CitiesOf(e).IsEmpty, numbers);
        return new CommunityPartition(cities, events, numbers.Count, BarberModularity.Of(window, cities, events));
    }

    private static int[] Numbered(int[] labels, Func<int, bool> isPresent, Dictionary<int, int> numbers)
    {
        var numbered = new int[labels.Length];
        for (var node = 0; node < labels.Length; node++)
        {
            var known = isPresent(node);
            if (known && !numbers.ContainsKey(labels[node]))
                numbers.Add(labels[node], numbers.Count);
            numbered[node] = known ? numbers[labels[node]] : -1;
        }

        return numbered;
    }
}
