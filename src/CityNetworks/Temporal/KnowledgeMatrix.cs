using System.Numerics;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>Which city's information has reached which: K_ij, a bit for each pair of cities.</summary>
/// <remarks>
/// Formula: K_ij is true when the news of j can have reached i by a journey of meetings (<see cref="EarliestArrival"/>) by the end of the span. A city present
/// in the window knows its own news.
/// Cases: cities without a tie in the window know nothing and are known to nobody; a window without events → all false.
/// Cost: O(Σ d_e · n/64) under the strict rule for all pairs at once, in parallel over blocks of sources; n²/8 bytes per matrix and 128·n bytes of scratch a
/// thread.
/// Source: Holme (2005), Phys. Rev. E 71, 046119 (reachability in contact sequences); the bit rows are this project's own.
/// </remarks>
public sealed class KnowledgeMatrix
{
    private readonly ulong[] _bits;
    private readonly int _words;

    private KnowledgeMatrix(int cities)
    {
        Cities = cities;
        _words = (cities + 63) / 64;
        if ((long)cities * _words > Array.MaxLength)
            throw new TooLargeException(
                $"The knowledge matrix of {cities} cities has {(long)cities * cities} bits; expected at most {64L * Array.MaxLength}: ask "
                    + $"{nameof(EarliestArrival)} city by city, or keep fewer cities.");
        _bits = new ulong[(long)cities * _words];
    }

    /// <summary>n: rows and columns, as the cities are numbered.</summary>
    public int Cities { get; }

    /// <summary>K_ij: whether the news of <paramref name="source"/> has reached <paramref name="knower"/>.</summary>
    public bool this[int knower, int source] => (_bits[((long)knower * _words) + (source / 64)] >> (source % 64) & 1) != 0;

    /// <summary>The number of cities whose news has reached <paramref name="knower"/>, itself among them.</summary>
    /// <returns>A count of cities, at least 1 for a city that is present.</returns>
    public int HeardBy(int knower)
    {
        var count = 0;
        foreach (var word in _bits.AsSpan(knower * _words, _words))
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The number of ordered pairs of different cities (i, j) of which i has heard from j.</summary>
    public long PairCount
    {
        get
        {
            var count = 0L;
            for (var city = 0; city < Cities; city++)
                count += HeardBy(city) - (this[city, city] ? 1 : 0);
            return count;
        }
    }

    /// <summary>What is known at the end of the window.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static KnowledgeMatrix Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var matrix = new KnowledgeMatrix(window.Network.CityCount);
        Fill(window, times, rule, workers, period => period == window.EndPeriod - 1 ? matrix : null);
        return matrix;
    }

    /// <summary>What is known at the end of each period of the window, news counted from the window's start.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <exception cref="TooLargeException">The matrices are larger than an array can be.</exception>
    /// <returns>One matrix a period, in their order.</returns>
    public static IReadOnlyList<KnowledgeMatrix> ByPeriod(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var matrices = new KnowledgeMatrix[window.EndPeriod - window.FirstPeriod];
        for (var k = 0; k < matrices.Length; k++)
            matrices[k] = new KnowledgeMatrix(window.Network.CityCount);
        Fill(window, times, rule, workers, period => matrices[period - window.FirstPeriod]);
        return matrices;
    }

    private static void Fill(Window window, EventTimes? times, SameTime rule, Workers workers, Func<int, KnowledgeMatrix?> atEnd)
    {
        var network = window.Network;
        times ??= EventTimes.OfPeriods(network);
        var blocks = (network.CityCount + KnowledgeBlock.Sources - 1) / KnowledgeBlock.Sources;
        workers.For(blocks, () => new KnowledgeBlock(window, times, rule), (number, block) =>
        {
            block.Start(number);
            for (var period = window.FirstPeriod; period < window.EndPeriod; period++)
            {
                block.Pass(network.FirstEventOf(period), network.FirstEventOf(period + 1));
                if (atEnd(period) is { } matrix)
                    block.CopyTo(matrix._bits, matrix._words);
            }
        });
    }
}
