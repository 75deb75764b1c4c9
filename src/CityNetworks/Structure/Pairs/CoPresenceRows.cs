using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure.Pairs;

/// <summary>All co-participation ties of a window's cities: for each city those it met, ascending, and how often. Symmetric; no tie of a city with
/// itself.</summary>
/// <remarks>
/// For questions that go over the same ties many times (permutations, triads); one pass needs only <see cref="CoPresence"/>.
/// Memory: 8 bytes per tie and direction. Cost: O(Σ_e d_e²), twice, so that nothing grows.
/// </remarks>
internal sealed class CoPresenceRows
{
    private readonly int[] _offsets;
    private readonly int[] _partners;
    private readonly int[] _counts;

    /// <param name="window">The window.</param>
    /// <param name="workers">How the work is divided.</param>
    /// <param name="limit">The most pairs that are stored.</param>
    /// <exception cref="TooLargeException">More pairs met.</exception>
    public CoPresenceRows(Window window, Workers workers = default, long limit = MeetingLimit.Pairs)
    {
        Window = window;
        var side = new Side(window, Mode.City);
        MeetingLimit.CheckLargest(side, limit);
        var offsets = new int[side.Length + 1];
        workers.For(side.Length, () => new CoPresence(side), (city, presence) => offsets[city + 1] = presence.Read(city).Length);
        MeetingLimit.CheckPairs(side, offsets.Sum(length => (long)length) / 2, limit);
        for (var city = 0; city < side.Length; city++)
            offsets[city + 1] += offsets[city];

        var partners = new int[offsets[^1]];
        var counts = new int[offsets[^1]];
        workers.For(side.Length, () => new CoPresence(side), (city, presence) =>
        {
            var row = partners.AsSpan(offsets[city], offsets[city + 1] - offsets[city]);
            presence.Read(city).CopyTo(row);
            row.Sort();
            for (var k = 0; k < row.Length; k++)
                counts[offsets[city] + k] = presence[row[k]];
        });
        (_offsets, _partners, _counts) = (offsets, partners, counts);
    }

    /// <summary>The window whose ties these are.</summary>
    public Window Window { get; }

    /// <summary>The number of cities of the network.</summary>
    public int CityCount => _offsets.Length - 1;

    /// <summary>The number of ties, each counted from both its ends.</summary>
    public int EndCount => _partners.Length;

    /// <summary>The place of a city's first tie in vectors that run in step with the ties.</summary>
    public int FirstOf(int city) => _offsets[city];

    /// <summary>Those the city met, ascending.</summary>
    public ReadOnlySpan<int> PartnersOf(int city) => _partners.AsSpan(_offsets[city], _offsets[city + 1] - _offsets[city]);

    /// <summary>How often, in step with <see cref="PartnersOf"/>.</summary>
    public ReadOnlySpan<int> CountsOf(int city) => _counts.AsSpan(_offsets[city], _offsets[city + 1] - _offsets[city]);
}
