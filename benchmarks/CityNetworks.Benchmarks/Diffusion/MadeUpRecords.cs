using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Benchmarks.Diffusion;

/// <summary>Records of meetings with the unequal degrees of real ones: expected degrees fall as rank^(−2/3), which gives a degree distribution of exponent 2.5
/// (Chung and Lu 2002).</summary>
internal static class MadeUpRecords
{
    /// <summary>Meetings spread evenly over the periods; participations drawn until there are enough distinct ones.</summary>
    public static RecordSet Of(int cities, int events, int participations, int periods)
    {
        var random = new CounterRandom(1).Sequence(RandomPurpose.Generation, 0);
        var byCity = Ranks(cities);
        var byEvent = Ranks(events);
        var pairs = new HashSet<(int City, int Event)>(participations);
        while (pairs.Count < participations)
            pairs.Add((Drawn(byCity, random), Drawn(byEvent, random)));

        return new RecordSet("made-up")
        {
            Cities = [.. Enumerable.Range(0, cities)
                .Select(c => new City($"c{c:000000}", $"City {c}") { Country = $"K{c % 20}", Population = 10_000 + (c * 7919 % 2_000_000) })],
            Periods = [.. Enumerable.Range(0, periods + 1).Select(p => new Period($"p{p:00}"))],
            Events = [.. Enumerable.Range(0, events)
                .Select(e => new Event($"e{e:000000}") { Kind = EventKind.Meeting, Period = $"p{e * 7919L % events * periods / events:00}" })],
            Participations = [.. pairs.OrderBy(pair => pair).Select(pair => new Participation($"c{pair.City:000000}", $"e{pair.Event:000000}"))],
        };
    }

    private static double[] Ranks(int count)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            sums[rank] = sum += Math.Pow(rank + 10, -2.0 / 3);
        return sums;
    }

    private static int Drawn(double[] sums, CounterSequence random)
    {
        var found = Array.BinarySearch(sums, random.NextUniform() * sums[^1]);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }
}
