using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Studies.Absence;

namespace CityNetworks.Studies.Invitations;

/// <summary>How well a network of cities holds together once some of them met at a further event.</summary>
/// <remarks>
/// Formula: E = mean over pairs of cities of 1/d, 0 where no walk of ties joins them (global efficiency: Latora and Marchiori 2001, Physical Review Letters 87,
/// 198701). A further event of the cities S ties them all, and a shortest path passes it at most once, so the new distance is
/// min(d(i, j), d(i, S) + 1 + d(S, j)), d(i, S) the least distance to a city of S; no network is built anew.
/// Cases: fewer than two cities → 0; S of fewer than two changes nothing. Cost: one search a city at the start, O(n² + n·|S|) a set;
/// 2 bytes a pair of cities.
/// </remarks>
internal sealed class Cohesion
{
    private const ushort Apart = ushort.MaxValue;

    private readonly ushort[][] _distances;

    public Cohesion(Window window, Workers workers = default) => _distances = TiedCities.Of(window, workers).Distances();

    /// <summary>E once these cities met.</summary>
    /// <param name="meeting">The cities, by number.</param>
    public double Of(IReadOnlyList<int> meeting)
    {
        var n = _distances.Length;
        if (n < 2)
            return 0;
        var to = new int[n]; // the way to the meeting and half of passing it
        Array.Fill(to, Apart);
        if (meeting.Count > 1)
        {
            foreach (var city in meeting)
            {
                for (var other = 0; other < n; other++)
                    to[other] = Math.Min(to[other], _distances[city][other]);
            }
        }

        var at = new long[n + 2];
        for (var one = 0; one < n; one++)
        {
            for (var other = one + 1; other < n; other++)
            {
                var distance = Math.Min(_distances[one][other], to[one] + 1 + to[other]);
                if (distance < Apart)
                    at[distance]++;
            }
        }

        var sum = 0.0;
        for (var distance = 1; distance < at.Length; distance++)
            sum += (double)at[distance] / distance;
        return sum / (n * (n - 1.0) / 2);
    }
}
