using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>How much of the news between all ordered pairs of cities passes where, each pair's best journeys sharing one unit.</summary>
/// <param name="Through">By city: what passes through it on its way between two others.</param>
/// <param name="Carried">By event: what passes through it, at whatever place of the journey.</param>
/// <param name="Delivered">By event: what ends its journey there.</param>
internal sealed record JourneyFlow(double[] Through, double[] Carried, double[] Delivered)
{
    // The number of parts is fixed, so that the order of sums does not depend on the number of threads.
    private const int Parts = 64;

    public static JourneyFlow Of(Window window, EventTimes times, SameTime rule, JourneyKind kind, Workers workers)
    {
        var sources = Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0).ToArray();
        var parts = new JourneyFlow[Math.Min(Parts, sources.Length)];
        workers.For(parts.Length, () => new JourneyBacktrack(window, times, rule, kind), (part, backtrack) =>
        {
            parts[part] = Empty(window.Network);
            var (first, end) = ((long)part * sources.Length / parts.Length, (long)(part + 1) * sources.Length / parts.Length);
            for (var k = first; k < end; k++)
                backtrack.Add(sources[k], parts[part]);
        });

        var total = Empty(window.Network);
        foreach (var part in parts)
            total.Add(part);
        return total;
    }

    private static JourneyFlow Empty(TwoModeNetwork network) =>
        new(new double[network.CityCount], new double[network.EventCount], new double[network.EventCount]);

    private void Add(JourneyFlow other)
    {
        Add(Through, other.Through);
        Add(Carried, other.Carried);
        Add(Delivered, other.Delivered);
    }

    private static void Add(double[] sums, double[] terms)
    {
        for (var k = 0; k < sums.Length; k++)
            sums[k] += terms[k];
    }
}
