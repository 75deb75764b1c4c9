using CityNetworks.Networks;
using CityNetworks.Temporal;
using CsCheck;

namespace CityNetworks.Tests.Oracles;

/// <summary>Every journey of news between cities, written down one by one. Cities of a journey differ; exponential, for networks of a handful of
/// nodes.</summary>
internal sealed record NaiveJourneys(Window Window, EventTimes Times, SameTime Rule)
{
    /// <summary>Windows of up to 5 cities and 5 events, with times of any sign, some equal.</summary>
    public static Gen<NaiveJourneys> Random { get; } =
        from cities in Gen.Int[1, 5]
        from times in Gen.Int[-3, 2].Array[0, 5]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, Math.Max(0, times.Length - 1)]).Array[0, times.Length == 0 ? 0 : 14]
        from rule in Gen.Enum<SameTime>()
        let network = NetworkBuilder.Build(cities, times.Length, [.. ties])
        select new NaiveJourneys(network.All, EventTimes.Of(network, [.. times.Order()]), rule);

    public IEnumerable<int> Present => Enumerable.Range(0, Window.Network.CityCount).Where(city => Window.DegreeOf(city) > 0);

    /// <summary>The ordered pairs of different cities present.</summary>
    public IEnumerable<(int Source, int Target)> Pairs => Present.SelectMany(s => Present.Where(d => d != s).Select(d => (s, d)));

    /// <summary>All journeys from one city to another.</summary>
    public IReadOnlyList<NaiveJourney> Between(int source, int target)
    {
        var found = new List<NaiveJourney>();
        Extend([source], [], target, found);
        return found;
    }

    /// <summary>The best journeys by their definition.</summary>
    public IReadOnlyList<NaiveJourney> Best(int source, int target, JourneyKind kind)
    {
        var all = Between(source, target);
        if (kind is JourneyKind.Foremost)
            all = [.. all.Where(j => Arrival(j) == all.Min(Arrival))];
        return [.. all.Where(j => j.Events.Length == all.Min(other => other.Events.Length))];
    }

    public int Arrival(NaiveJourney journey) => Times[journey.Events[^1]];

    public int Departure(NaiveJourney journey) => Times[journey.Events[0]];

    private void Extend(int[] cities, int[] events, int target, List<NaiveJourney> found)
    {
        if (cities[^1] == target)
        {
            found.Add(new NaiveJourney(cities, events));
            return;
        }

        for (var e = Window.FirstEvent; e < Window.EndEvent; e++)
        {
            var members = Window.CitiesOf(e).ToArray();
            var inTime = events.Length == 0 || (Rule is SameTime.Strict ? Times[e] > Times[events[^1]] : Times[e] >= Times[events[^1]]);
            if (!inTime || !members.Contains(cities[^1]))
                continue;
            foreach (var next in members.Except(cities))
                Extend([.. cities, next], [.. events, e], target, found);
        }
    }
}

internal sealed record NaiveJourney(int[] Cities, int[] Events);
