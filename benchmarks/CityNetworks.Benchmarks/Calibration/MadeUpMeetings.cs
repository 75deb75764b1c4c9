using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>Made-up meetings of 30 cities of unequal activity, whose law is known.</summary>
/// <remarks>
/// City i comes to an event with probability min(0.97, p_i·s), independently of the others; s, the event's size, is uniform on [0.5, 1.5); p falls by a factor
/// of e^2.5 ≈ 12 from the most to the least active city.
/// An event to which nobody came is drawn again.
/// </remarks>
/// <param name="Density">The mean of p over the cities.</param>
/// <param name="Changes">Whether the law of the second period differs: every third city 1.6 times as active, the next half as active, the next as
/// before.</param>
internal sealed record MadeUpMeetings(double Density, bool Changes)
{
    public const int Cities = 30;

    private const double Spread = 2.5;

    /// <summary>The network of one world: period by period, so many events.</summary>
    public TwoModeNetwork Network(ulong seed, int world, params int[] events)
    {
        var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, world);
        var ties = new List<(int City, int Event)>();
        var periods = new List<int>();
        for (var period = 0; period < events.Length; period++)
        {
            var law = Law(period);
            for (var k = 0; k < events[period]; k++)
            {
                var before = ties.Count;
                while (ties.Count == before)
                    Attend(law, periods.Count, random, ties);
                periods.Add(period);
            }
        }

        return NetworkBuilder.Build(Cities, [.. periods], [.. ties]);
    }

    /// <summary>How likely each city is to come to an event of mean size in a period.</summary>
    public double[] Law(int period)
    {
        double[] activity = [.. Enumerable.Range(0, Cities).Select(city => Math.Exp(-Spread * city / (Cities - 1)))];
        var scale = Density / activity.Average();
        return [.. activity.Select((value, city) => Math.Min(0.95, value * scale * Factor(period, city)))];
    }

    private double Factor(int period, int city) => !Changes || period == 0 ? 1 : (city % 3) switch { 0 => 1.6, 1 => 0.5, _ => 1 };

    private static void Attend(double[] law, int number, CounterSequence random, List<(int City, int Event)> ties)
    {
        var size = 0.5 + random.NextUniform();
        for (var city = 0; city < law.Length; city++)
        {
            if (random.NextUniform() < Math.Min(0.97, law[city] * size))
                ties.Add((city, number));
        }
    }
}
